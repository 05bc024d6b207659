import { useEffect } from 'react';
import { addResponseMessage, addUserMessage, toggleWidget, Widget } from 'react-chat-widget';
import 'react-chat-widget/lib/styles.css';
import { createRoot } from 'react-dom/client';
import { face, MESSAGES, OTHER } from '../conversation.ts';

function App() {
  useEffect(() => {
    toggleWidget();
    for (const { id, by, text } of MESSAGES) {
      if (by === 'me') addUserMessage(text, id);
      else addResponseMessage(text, id);
    }
  }, []);
  return (
    <Widget
      title={OTHER.name}
      subtitle="Usually answers within an hour"
      profileAvatar={face('teal')}
      handleNewUserMessage={() => undefined}
      showTimeStamp={true}
      emojis={false}
    />
  );
}

createRoot(document.getElementById('app')).render(<App />);
