/* The table of cases: filtered, sorted, shown a page at a time, opened one by one. */

const PAGE = 50;

const ORDERS = {
  file: ['as in the file', null],
  worst: ['failed first, surest first', (a, b) => a.passed - b.passed || (b.confidence || 0) - (a.confidence || 0)],
  unsure: ['least confident first', (a, b) => (a.confidence || 0) - (b.confidence || 0)],
  slow: ['slowest first', (a, b) => b.milliseconds.total - a.milliseconds.total],
};

const STATUSES = { answered: 'answered', not_found: 'not found', failed: 'failed', rewritten: 'rewritten', judged: 'judged' };

const view = { words: '', type: '', status: '', result: '', order: 'file', most: PAGE, found: [] };
const opened = new Set();
const haystacks = new Map();

function cases() {
  const types = [...new Set(report.cases.map(item => item.type))].filter(Boolean);
  const statuses = [...new Set(report.cases.map(item => item.status))];
  return section('cases', 'Cases',
    el('form', { class: 'filters', role: 'search', onsubmit: event => event.preventDefault() },
      el('label', { class: 'wide' }, el('span', {}, 'Text'),
        el('input', { type: 'search', id: 'words', autocomplete: 'off', placeholder: 'question, answer, article, id',
          'aria-keyshortcuts': '/', oninput: event => change({ words: event.target.value }) })),
      choice('type', 'Type', types.map(type => [type, type])),
      choice('status', 'Status', statuses.map(status => [status, STATUSES[status] || status])),
      choice('result', 'Result', [['passed', 'right'], ['failed', 'wrong']]),
      choice('order', 'Order', Object.entries(ORDERS).map(([key, [name]]) => [key, name]), true)),
    el('p', { id: 'found', class: 'found', role: 'status' }),
    el('table', { class: 'cases', role: 'table' },
      el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' },
        ['Case', 'Question', 'Answer', 'Result', 'Confidence', 'Time'].map((head, i) =>
          el('th', { scope: 'col', role: 'columnheader', class: i > 3 ? 'number' : null }, head)))),
      el('tbody', { id: 'rows', role: 'rowgroup' })),
    el('p', { class: 'more' },
      el('button', { type: 'button', id: 'more', onclick: () => change({ most: view.most + PAGE }) })));
}

function choice(key, label, options, always) {
  return el('label', {}, el('span', {}, label),
    el('select', { id: key, onchange: event => change({ [key]: event.target.value }) },
      !always && el('option', { value: '' }, 'all'),
      options.map(([value, name]) => el('option', { value }, name))));
}

function change(to) {
  Object.assign(view, 'most' in to ? {} : { most: PAGE }, to);
  show();
}

function haystack(item) {
  if (!haystacks.has(item)) {
    haystacks.set(item, [item.id, item.question, item.standalone, item.answer, ...item.expected.answers,
      ...item.citations.flatMap(citation => [citation.title, citation.article]),
      ...item.expected.evidence.map(gold => gold.article)].join('\n').toLowerCase());
  }
  return haystacks.get(item);
}

function filtered() {
  const words = view.words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = report.cases.filter(item =>
    (!view.type || item.type === view.type)
    && (!view.status || item.status === view.status)
    && (!view.result || item.passed === (view.result === 'passed'))
    && words.every(word => haystack(item).includes(word)));
  const compare = ORDERS[view.order][1];
  return compare ? found.sort(compare) : found;
}

function show() {
  view.found = filtered();
  const shown = view.found.slice(0, view.most);
  document.getElementById('rows').replaceChildren(...shown.flatMap(rows));
  const right = view.found.filter(item => item.passed).length;
  document.getElementById('found').textContent = view.found.length
    ? `${plural(view.found.length, 'case')} of ${count(report.cases.length)}, ${count(right)} right`
      + (shown.length < view.found.length ? `; the first ${count(shown.length)} are shown` : '')
    : 'No case fits these filters.';
  const more = document.getElementById('more');
  const left = view.found.length - shown.length;
  more.hidden = left === 0;
  more.textContent = `Show ${count(Math.min(PAGE, left))} more`;
}

function rows(item) {
  return opened.has(item) ? [row(item), detailRow(item)] : [row(item)];
}

function row(item) {
  const open = opened.has(item);
  return el('tr', { role: 'row', class: item.passed ? 'case passed' : 'case failed', 'data-id': item.id,
    onclick: event => pressed(event, item) },
  el('th', { scope: 'row', role: 'rowheader' },
    el('button', { type: 'button', class: 'opener', 'aria-expanded': String(open), 'aria-controls': rowId(item) }, item.id),
    item.type && el('span', { class: 'tag' }, item.type)),
  el('td', { role: 'cell', class: 'question', dir: 'auto' }, item.question),
  el('td', { role: 'cell', class: 'said', dir: 'auto' }, preview(item)),
  el('td', { role: 'cell', class: 'result' }, el('span', { class: item.passed ? 'right' : 'wrong' }, item.passed ? 'right' : 'wrong')),
  el('td', { role: 'cell', class: 'number confidence' },
    item.confidence === null || item.confidence === undefined ? '–' : item.confidence.toFixed(2)),
  el('td', { role: 'cell', class: 'number time' }, milliseconds(item.milliseconds.total)));
}

const PREVIEW = 160;

function preview(item) {
  if (item.status === 'answered') {
    const text = item.short || item.answer;
    return text.length > PREVIEW ? `${text.slice(0, PREVIEW).replace(/\s+\S*$/, '')} …` : text;
  }
  return el('span', { class: 'missing' }, STATUSES[item.status] || item.status, item.reason && `: ${item.reason.replace(/_/g, ' ')}`);
}

function rowId(item) {
  return `case-${report.cases.indexOf(item)}`;
}

function detailRow(item) {
  return el('tr', { role: 'row', class: 'opened', id: rowId(item) },
    el('td', { role: 'cell', colspan: 6 }, detail(item)));
}

/** A press anywhere on the row opens it, unless words are being selected. */
function pressed(event, item) {
  if (event.target.closest('a') || (!event.target.closest('button') && String(getSelection()))) {
    return;
  }
  toggle(item, event.currentTarget);
}

function toggle(item, line) {
  const open = !opened.has(item);
  line.querySelector('.opener').setAttribute('aria-expanded', String(open));
  if (open) {
    opened.add(item);
    line.after(detailRow(item));
  } else {
    opened.delete(item);
    line.nextElementSibling.remove();
  }
}

/** Opens the case that the address names (#case=ID), whatever the filters are. */
function openNamed() {
  const named = /^#case=(.+)$/.exec(location.hash);
  const item = named && report.cases.find(candidate => candidate.id === decoded(named[1]));
  if (!item) {
    return;
  }
  Object.assign(view, { words: '', type: '', status: '', result: '' });
  for (const id of ['words', 'type', 'status', 'result']) {
    document.getElementById(id).value = '';
  }
  opened.add(item);
  show();
  view.most = Math.max(view.most, view.found.indexOf(item) + 1);
  show();
  const line = document.getElementById(rowId(item)).previousElementSibling;
  line.scrollIntoView({ block: 'start' });
  line.querySelector('.opener').focus({ preventScroll: true });
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return text;
  }
}
