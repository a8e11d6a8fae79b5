// The chat page: sends what a person types or presses, and puts the answer, drawn by the server, into the log.
'use strict';

const log = document.getElementById('log');
const form = document.getElementById('form');
const input = document.getElementById('question');
const start = document.getElementById('start');
const renew = document.getElementById('new');
const texts = document.body.dataset;

let thread = newThread();
let waiting = null;
const asked = [];
let recalled = 0;

function newThread() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function copyOf(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

function parse(html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content.firstElementChild;
}

function complaint(text) {
  const element = document.createElement('p');
  element.className = 'complaint';
  element.textContent = text;
  return element;
}

/** Sends a message; the answer as an element, or a complaint as one. */
async function answerTo(message, signal) {
  let response, body;
  try {
    response = await fetch('/chat', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...message, thread }), signal, redirect: 'error',
    });
    body = await response.json();
  } catch (error) {
    return signal.aborted ? null : complaint(texts.failed);
  }

  return response.ok ? parse(body.html) : complaint(body.error ?? texts.failed);
}

/** Asks, and shows the answer below the question; or, given an element, in its place. */
async function ask(message, shown, inPlaceOf) {
  if (waiting) {
    return;
  }

  waiting = new AbortController();
  renew.hidden = false;
  document.body.classList.add('waiting');
  const working = copyOf('working');
  let question = null;
  if (inPlaceOf) {
    inPlaceOf.setAttribute('aria-busy', 'true');
  } else {
    question = copyOf('said');
    question.querySelector('bdi').textContent = shown;
    log.append(question, working);
    question.scrollIntoView({ block: 'start' });
  }

  const { signal } = waiting;
  const answer = await answerTo(message, signal);
  if (signal.aborted) {
    return;
  }

  waiting = null;
  document.body.classList.remove('waiting');
  working.remove();
  if (inPlaceOf && answer.matches('article')) {
    inPlaceOf.replaceWith(answer);
    answer.focus({ preventScroll: true });
    answer.scrollIntoView({ block: 'nearest' });
  } else {
    inPlaceOf?.removeAttribute('aria-busy');
    log.append(answer);
    (question ?? answer).scrollIntoView({ block: 'start' });
  }
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const text = input.value.trim();
  if (text === '' || waiting) {
    return;
  }

  if (text.length > Number(texts.longest)) {
    log.append(complaint(texts.tooLong));
    return;
  }

  asked.push(text);
  recalled = asked.length;
  input.value = '';
  ask({ text }, text, null);
});

// As in a shell: the arrow up brings back what was asked before.
input.addEventListener('keydown', event => {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (step === 0 || asked.length === 0 || event.isComposing) {
    return;
  }

  event.preventDefault();
  recalled = Math.min(Math.max(recalled + step, 0), asked.length);
  input.value = asked[recalled] ?? '';
});

log.addEventListener('click', event => {
  const button = event.target.closest('button[data-press], button[data-text]');
  if (!button) {
    return;
  }

  if (button.dataset.text !== undefined) {
    ask({ text: button.dataset.text }, button.dataset.text, null);
    return;
  }

  const inPlace = button.dataset.inPlace === 'true' ? button.closest('article') : null;
  ask({ press: button.dataset.press }, button.dataset.question || button.textContent, inPlace);
});

renew.addEventListener('click', () => {
  waiting?.abort();
  waiting = null;
  document.body.classList.remove('waiting');
  thread = newThread();
  log.replaceChildren(start);
  renew.hidden = true;
  log.scrollTop = 0;
  input.focus();
});
