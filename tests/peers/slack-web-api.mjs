// Slack's own client of the Web API calls methods one after the other; what it got back, and how long it was told to wait.
import webApi from '@slack/web-api';
import { readInput } from './standard-input.mjs';

const { apiUrl, token, calls, pages } = readInput();
const clientOf = (secret) => {
  const client = new webApi.WebClient(secret, { slackApiUrl: apiUrl, logLevel: webApi.LogLevel.ERROR, retryConfig: { retries: 2, minTimeout: 1, maxTimeout: 1 } });
  client.on('rate_limited', (seconds) => waits.push(seconds));
  return client;
};
const waits = [];
const results = [];
for (const { method, options, as } of calls) {
  try {
    results.push(await clientOf(as ?? token).apiCall(method, options));
  } catch (failure) {
    results.push({ ok: false, code: failure.code, error: failure.data?.error ?? failure.message });
  }
}

const members = [];
let count = 0;
for await (const page of clientOf(token).paginate('conversations.members', pages)) {
  members.push(...page.members);
  count++;
}
process.stdout.write(JSON.stringify({ results, waits, members, pages: count }));
