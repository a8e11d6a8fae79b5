// Runs in the page that render-cards.mjs builds; `cards` and `hostConfig` are set before.
window.cardProblems = [];
window.htmlInCards = 0;
const markdown = window.markdownit({ html: false, linkify: false });
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

for (const card of cards) {
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  drawn.parse(card, context);
  const frame = document.createElement('div');
  frame.className = 'card';
  frame.append(drawn.render());
  document.body.append(frame);
  drawn.validateProperties().validationEvents.forEach(event => window.cardProblems.push(event.message));
}

for (const element of document.querySelectorAll('.card *')) {
  const text = element.textContent.trim();
  if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible' && text) {
    window.cardProblems.push(`cut: ${text.slice(0, 60)}`);
  }

  const right = element.getBoundingClientRect().right, edge = element.closest('.card').getBoundingClientRect().right;
  if (right > edge + 1 && text && element.children.length === 0) {
    window.cardProblems.push(`sticks out by ${Math.round(right - edge)} px: ${text.slice(0, 60)}`);
  }
}

document.title = 'drawn';
