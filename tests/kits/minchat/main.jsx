import {
  ConversationList,
  MainContainer,
  MessageContainer,
  MessageHeader,
  MessageInput,
  MessageList,
  MinChatUiProvider,
  Sidebar,
} from '@minchat/react-chat-ui';
import { createRoot } from 'react-dom/client';
import { face, ME, MESSAGES, OTHER, OTHER_CHATS } from '../conversation.ts';

const other = { ...OTHER, avatar: face('teal') };

createRoot(document.getElementById('app')).render(
  <MinChatUiProvider theme="#6ea9d7">
    <MainContainer style={{ height: '100vh' }}>
      <Sidebar>
        <ConversationList
          currentUserId={ME.id}
          selectedConversationId="c1"
          conversations={[{ id: 'c1', name: OTHER.name, last: 'See you at the station' }, ...OTHER_CHATS].map(
            ({ id, name, last }) => ({ id, title: name, lastMessage: { text: last, user: other } }),
          )}
        />
      </Sidebar>
      <MessageContainer>
        <MessageHeader>{OTHER.name}</MessageHeader>
        <MessageList
          currentUserId={ME.id}
          showTypingIndicator={true}
          typingIndicatorContent={`${OTHER.name} is typing`}
          messages={MESSAGES.map(({ id, by, text, at }) => ({
            id,
            text,
            createdAt: at,
            seen: by === 'me',
            user: by === 'me' ? ME : other,
          }))}
        />
        <MessageInput placeholder="Type message here" showSendButton={true} />
      </MessageContainer>
    </MainContainer>
  </MinChatUiProvider>,
);
