import { AiChat } from '@nlux/react';
import '@nlux/themes/nova.css';
import { createRoot } from 'react-dom/client';
import { face, ME, MESSAGES, OTHER } from '../conversation.ts';

createRoot(document.getElementById('app')).render(
  <AiChat
    adapter={{ batchText: async () => '' }}
    personaOptions={{
      assistant: { name: OTHER.name, avatar: face('teal'), tagline: '' },
      user: { name: ME.name, avatar: face('tan') },
    }}
    conversationOptions={{ layout: 'bubbles' }}
    composerOptions={{ placeholder: 'Write a message' }}
    initialConversation={MESSAGES.map(({ by, text }) => ({
      role: by === 'me' ? 'user' : 'assistant',
      message: text,
    }))}
  />,
);
