import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import {
  Avatar,
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  MessageSeparator,
  Sidebar,
  TypingIndicator,
} from '@chatscope/chat-ui-kit-react';
import { Fragment } from 'react';
import { createRoot } from 'react-dom/client';
import { clock, FIRST_OF_SECOND_DAY, face, MESSAGES, nameOf, OTHER, OTHER_CHATS } from '../conversation.ts';

createRoot(document.getElementById('app')).render(
  <MainContainer>
    <Sidebar position="left">
      <ConversationList>
        {[{ id: 'c1', name: OTHER.name, last: 'See you at the station' }, ...OTHER_CHATS].map(
          ({ id, name, last }) => (
            <Conversation key={id} name={name} info={last} active={id === 'c1'}>
              <Avatar src={face('teal')} name={name} />
            </Conversation>
          ),
        )}
      </ConversationList>
    </Sidebar>
    <ChatContainer>
      <ConversationHeader>
        <Avatar src={face('teal')} name={OTHER.name} />
        <ConversationHeader.Content userName={OTHER.name} info="Active 10 mins ago" />
      </ConversationHeader>
      <MessageList typingIndicator={<TypingIndicator content={`${OTHER.name} is typing`} />}>
        {MESSAGES.map((message) => (
          <Fragment key={message.id}>
            {message.id === FIRST_OF_SECOND_DAY && <MessageSeparator content="Saturday, 9 May 2026" />}
            <Message
              model={{
                message: message.text,
                type: 'text',
                sentTime: clock(message.at),
                sender: nameOf(message),
                direction: message.by === 'me' ? 'outgoing' : 'incoming',
                position: 'single',
              }}
            >
              {message.by === 'other' && <Avatar src={face('teal')} name={OTHER.name} />}
              <Message.Header sender={nameOf(message)} sentTime={clock(message.at)} />
            </Message>
          </Fragment>
        ))}
      </MessageList>
      <MessageInput placeholder="Type message here" attachButton={false} />
    </ChatContainer>
  </MainContainer>,
);
