/* One case, opened. */

function detail(item) {
  return el('div', { class: 'detail' },
    el('div', { class: 'detail-column' }, questionBlock(item), answerBlock(item), conflictBlock(item), goldBlock(item), scoreBlock(item)),
    el('div', { class: 'detail-column' },
      item.citations.length > 0 && block(['Cited passages', legend(item)], citedPassages(item)),
      item.passages.length > 0 && block('Ranked passages', ranking(item))));
}

function block(title, ...content) {
  return el('section', { class: 'block' }, el('h4', {}, title), content);
}

function legend(item) {
  return el('span', { class: 'marks' },
    el('mark', { class: 'cited' }, 'cited'), item.expected.evidence.length > 0 && [' ', el('mark', { class: 'gold' }, 'gold evidence')]);
}

function questionBlock(item) {
  const rewritten = item.standalone && item.standalone !== item.question;
  return block('Question',
    (item.history || []).map(earlier => el('p', { class: 'earlier', dir: 'auto' }, earlier)),
    el('p', { class: 'asked', dir: 'auto' }, item.question),
    rewritten && labelled('searched for', item.standalone),
    item.expected.rewrite && labelled('by hand', item.expected.rewrite));
}

function labelled(label, text) {
  return el('p', { class: 'labelled', dir: 'auto' }, el('span', {}, label), ' ', text);
}

function answerBlock(item) {
  const said = item.sentences.length
    ? item.sentences.map(sentence => el('span', { class: 'sentence' },
      withShort(sentence.text, item.short),
      sentence.citations.map(n => el('button',
        { type: 'button', class: 'cite', 'aria-label': `Show citation ${n}`, onclick: event => showCitation(event, n) }, String(n))),
      sentence.certainty && sentence.certainty !== 'confirmed' && el('span', { class: 'tag' }, sentence.certainty), ' '))
    : item.answer || '–';
  return block('Answer',
    el('p', { class: item.status === 'answered' ? 'answer' : 'answer missing', dir: 'auto' }, said),
    item.reason && labelled('reason', item.reason),
    item.fault && el('p', { class: 'fault' }, item.fault));
}

function withShort(text, span) {
  const at = span ? text.indexOf(span) : -1;
  return at < 0 ? text : [text.slice(0, at), el('strong', {}, span), text.slice(at + span.length)];
}

/** Moves to the quote in its passage and lets it be seen for a moment. */
function showCitation(event, n) {
  const mark = [...event.target.closest('.detail').querySelectorAll('mark[data-citation]')]
    .find(candidate => candidate.dataset.citation.split(' ').includes(String(n)));
  if (mark) {
    mark.scrollIntoView({ block: 'center', behavior: stillness.matches ? 'auto' : 'smooth' });
    mark.classList.remove('found');
    void mark.offsetWidth;
    mark.classList.add('found');
  }
}

function conflictBlock(item) {
  return item.conflicts.length > 0 && block('Disagreement', el('ul', { class: 'plain' }, item.conflicts.map(conflict =>
    el('li', {}, el('span', { class: 'tag' }, conflict.kind), ' ',
      conflict.sides.map(side => `${side.value} ${side.citations.map(n => `[${n}]`).join('')}`).join(' against ')))));
}

function goldBlock(item) {
  const { answers, evidence, match, wrongAnswers } = item.expected;
  if (!answers.length && !evidence.length) {
    return item.status === 'judged' || item.expected.rewrite ? null
      : block('Expected', el('p', {}, 'The articles do not answer this: it should be refused.'));
  }
  return block('Expected',
    answers.length > 0 && labelled(match === 'all' ? 'all of' : answers.length > 1 ? 'any of' : 'answer', answers.join(' · ')),
    wrongAnswers && wrongAnswers.length > 0 && labelled('wrong', wrongAnswers.join(' · ')),
    evidence.map(gold => el('blockquote', { class: 'gold-quote' },
      gold.quote && el('p', { dir: 'auto' }, gold.quote),
      el('footer', {}, gold.article,
        gold.quote && (gold.start === null || gold.start === undefined) && ' (not found in the article)'))));
}

function scoreBlock(item) {
  const names = Object.keys(item.scores);
  const known = name => report.metrics.find(metric => metric.name === name) || { group: '', value: 2, high: null };
  const facts = [
    item.confidence !== null && item.confidence !== undefined && ['confidence', item.confidence.toFixed(2)],
    ['time', milliseconds(item.milliseconds.total)],
    ['file', `${item.file}:${item.line}`],
    ...Object.entries(item.fields || {}),
  ].filter(Boolean);
  return block('Scores', el('dl', { class: 'scores' },
    names.map(name => fact(name, Number.isInteger(item.scores[name])
      ? String(item.scores[name]) : figure(item.scores[name], known(name)))),
    facts.map(([name, value]) => fact(name, value))));
}

function fact(name, value) {
  return el('div', {}, el('dt', {}, name), el('dd', {}, value));
}
