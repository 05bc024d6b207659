import { BotUI, BotUIAction, BotUIMessageList } from '@botui/react';
import { createBot } from 'botui';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { MESSAGES, OTHER } from '../conversation.ts';
import './botui.css';

const bot = createBot();

async function sayAll() {
  for (const { by, text } of MESSAGES)
    await bot.message.add({ text }, { messageType: 'text', fromHuman: by === 'me' });
  bot.action.set({ placeholder: 'Type here' }, { actionType: 'input', confirmButtonText: 'Send' });
}

function App() {
  useEffect(() => {
    sayAll();
  }, []);
  return (
    <BotUI bot={bot}>
      <header>
        <h1>{OTHER.name}</h1>
      </header>
      <div className="log">
        <BotUIMessageList />
      </div>
      <BotUIAction />
    </BotUI>
  );
}

createRoot(document.getElementById('app')).render(<App />);
