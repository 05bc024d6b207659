import 'stream-chat-react/dist/css/index.css';
import { createRoot } from 'react-dom/client';
import { StreamChat } from 'stream-chat';
import { Channel, ChannelHeader, Chat, MessageComposer, MessageList, Window } from 'stream-chat-react';
import { ME, MESSAGES, OTHER } from '../conversation.ts';

// A client that never connects: who is signed in and what the channel holds is set by hand.
const client = new StreamChat('no-key', { allowServerSideConnect: true });
const users = Object.fromEntries([ME, OTHER].map(({ id, name }) => [id, { id, name, role: 'user' }]));
client.userID = ME.id;
client.user = users[ME.id];
client._user = users[ME.id];
client.state.updateUsers(Object.values(users));
client.clientID = 'offline';
client.wsPromise = Promise.resolve();
client.userToken = 'none';
client.tokenManager.getToken = () => 'none';
const nothing = async () => ({});
for (const method of ['get', 'post', 'put', 'patch', 'delete', 'doAxiosRequest']) client[method] = nothing;

const channel = client.channel('messaging', 'lake', { name: OTHER.name });
channel.initialized = true;
channel.watch = async () => ({ messages: [], members: [] });
channel.markRead = nothing;
channel.markReadRequest = nothing;
channel.data = {
  name: OTHER.name,
  own_capabilities: ['send-message', 'read-events', 'typing-events', 'send-reaction', 'quote-message'],
};
channel.state.members = Object.fromEntries(
  Object.values(users).map((user) => [user.id, { user, user_id: user.id, role: 'member' }]),
);
channel.state.addMessagesSorted(
  MESSAGES.map(({ id, by, text, at }) => ({
    id,
    text,
    type: 'regular',
    status: 'received',
    user: users[by === 'me' ? ME.id : OTHER.id],
    created_at: at.toISOString(),
    updated_at: at.toISOString(),
    cid: channel.cid,
    attachments: [],
    latest_reactions: [],
    own_reactions: [],
    mentioned_users: [],
    reaction_counts: {},
    reaction_scores: {},
  })),
  false,
  true,
);
client.activeChannels[channel.cid] = channel;

createRoot(document.getElementById('app')).render(
  <Chat client={client}>
    <Channel channel={channel} markReadOnMount={false}>
      <Window>
        <ChannelHeader />
        <MessageList />
        <MessageComposer />
      </Window>
    </Channel>
  </Chat>,
);
