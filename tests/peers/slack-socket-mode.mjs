// Slack's own client of Socket Mode listens until it has acknowledged as many envelopes as it was told; what came in them.
import socketMode from '@slack/socket-mode';
import { readInput } from './standard-input.mjs';

const { apiUrl, appToken, envelopes } = readInput();
const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {}, getLevel: () => 'error' };
const client = new socketMode.SocketModeClient({ appToken, logger: quiet, clientOptions: { slackApiUrl: apiUrl, logger: quiet } });
const seen = [];
let connected = 0;
client.on('connected', () => connected++);
await new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(`only ${seen.length} envelopes came`)), 60_000).unref();
  client.on('slack_event', async ({ ack, type, body }) => {
    await ack(type === 'events_api' ? undefined : { text: 'heard' });
    seen.push({ type, body });
    if (seen.length === envelopes) {
      resolve();
    }
  });
  client.start().catch(reject);
});
await client.disconnect();
process.stdout.write(JSON.stringify({ seen, connected }), () => process.exit(0));
