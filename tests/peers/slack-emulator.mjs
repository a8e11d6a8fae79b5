// The emulator of npm `emulate` with one workspace, until it is ended. It has no setting for where events go, so its plugin is asked to call the app.
import { readdirSync, readFileSync } from 'node:fs';
import { createEmulator } from 'emulate';
import { readInput } from './standard-input.mjs';

const { port, events, secret } = readInput();
const dist = new URL('./node_modules/emulate/dist/', import.meta.url);
const file = readdirSync(dist).find((name) => /^dist-.*\.js$/.test(name) && readFileSync(new URL(name, dist), 'utf8').includes('function slackWebhookHeaders'));
const { slackPlugin } = await import(new URL(file, dist).href);
const register = slackPlugin.register;
slackPlugin.register = (app, store, webhooks, ...rest) => {
  register.call(slackPlugin, app, store, webhooks, ...rest);
  webhooks.register({ url: events, events: ['*'], active: true, owner: 'slack' });
};
const scopes = ['chat:write', 'channels:read', 'channels:join', 'channels:history', 'im:read', 'im:write', 'im:history', 'users:read', 'users:read.email'];
await createEmulator({
  service: 'slack',
  port,
  seed: {
    slack: {
      signing_secret: secret,
      strict_scopes: true,
      team: { name: 'Nordlys', domain: 'nordlys' },
      users: [{ name: 'kari', real_name: 'Kari Nes', email: 'kari@nordlys.test' }],
      channels: [{ name: 'drift' }],
      oauth_apps: [{ client_id: '11.22', client_secret: 'client-secret', app_id: 'A000000001', name: 'Partner Tiers', redirect_uris: ['http://127.0.0.1/slack/oauth_redirect'], scopes, bot_name: 'partner-tiers' }],
      tokens: [
        { token: 'xoxb-emulated', type: 'bot', user: 'partner-tiers', app_id: 'A000000001', client_id: '11.22', scopes },
        { token: 'xoxp-kari', type: 'user', user: 'kari', scopes },
      ],
    },
  },
});
process.stdout.write('ready\n');
