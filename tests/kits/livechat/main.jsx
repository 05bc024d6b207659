import {
  Fill,
  Fit,
  Message,
  MessageGroup,
  MessageList,
  MessageText,
  Row,
  SendButton,
  TextComposer,
  TextInput,
  ThemeProvider,
  TitleBar,
} from '@livechat/ui-kit';
import { createRoot } from 'react-dom/client';
import { clock, face, MESSAGES, nameOf, OTHER } from '../conversation.ts';

const runs = [];
for (const message of MESSAGES) {
  if (runs.at(-1)?.[0].by === message.by) runs.at(-1).push(message);
  else runs.push([message]);
}

createRoot(document.getElementById('app')).render(
  <ThemeProvider>
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <TitleBar title={OTHER.name} />
      <div style={{ flex: 1, minHeight: 0 }}>
        <MessageList active={true}>
          {runs.map((run) => (
            <MessageGroup
              key={run[0].id}
              isOwn={run[0].by === 'me'}
              {...(run[0].by === 'other' && { avatar: face('teal') })}
              onlyFirstWithMeta={true}
            >
              {run.map((message) => (
                <Message
                  key={message.id}
                  authorName={nameOf(message)}
                  date={clock(message.at)}
                  isOwn={message.by === 'me'}
                >
                  <MessageText>{message.text}</MessageText>
                </Message>
              ))}
            </MessageGroup>
          ))}
        </MessageList>
      </div>
      <TextComposer>
        <Row align="center">
          <Fill>
            <TextInput placeholder="Write a message..." />
          </Fill>
          <Fit>
            <SendButton />
          </Fit>
        </Row>
      </TextComposer>
    </div>
  </ThemeProvider>,
);
