// Slack's own verifier (of @slack/bolt) looks at signed requests; and each is signed by Node.
import { createHmac } from 'node:crypto';
import bolt from '@slack/bolt';
import { readInput } from './standard-input.mjs';

const { requests } = readInput();
const accepted = requests.map(({ secret, timestamp, body, signature, now }) => {
  try {
    bolt.verifySlackRequest({
      signingSecret: secret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) },
      nowMilliseconds: now * 1000,
    });
    return true;
  } catch {
    return false;
  }
});
const signed = requests.map(({ secret, timestamp, body }) => 'v0=' + createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex'));
process.stdout.write(JSON.stringify({ accepted, signed }));
