import { useEffect } from 'react';
import ChatBot, { ChatBotProvider, useMessages } from 'react-chatbotify';
import { createRoot } from 'react-dom/client';
import { MESSAGES, OTHER } from '../conversation.ts';

function Said() {
  const { replaceMessages } = useMessages();
  useEffect(() => {
    replaceMessages(
      MESSAGES.map(({ id, by, text, at }) => ({
        id,
        content: text,
        sender: by === 'me' ? 'USER' : 'BOT',
        type: 'string',
        timestamp: at.toUTCString(),
        tags: [],
      })),
    );
  }, [replaceMessages]);
  return null;
}

createRoot(document.getElementById('app')).render(
  <ChatBotProvider>
    <Said />
    <ChatBot
      flow={{ start: { message: '', path: 'start' } }}
      settings={{
        general: { embedded: false, showFooter: false, flowStartTrigger: 'ON_CHATBOT_INTERACT' },
        header: { title: OTHER.name },
        chatWindow: { defaultOpen: true },
        chatHistory: { disabled: true },
        botBubble: { showAvatar: true },
        notification: { disabled: true },
        audio: { disabled: true },
        voice: { disabled: true },
      }}
    />
  </ChatBotProvider>,
);
