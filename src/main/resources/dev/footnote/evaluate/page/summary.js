/* What the run was, its figures, its slices. */

const GROUPS = {
  retrieval: 'Retrieval',
  answer: 'Answers',
  citation: 'Citations',
  abstention: 'Abstention and confidence',
  conversation: 'Conversation',
  conflict: 'Disagreements',
  injection: 'Injected instructions',
  time: 'Time',
  judge: 'Judged by a language model',
};

function section(id, title, ...content) {
  return el('section', { id, 'aria-labelledby': `${id}-title` },
    el('h2', { id: `${id}-title` }, title), content);
}

function about() {
  const { footnote } = report;
  const { corpus } = footnote;
  const when = new Date(footnote.generated);
  const date = Number.isNaN(when.getTime()) ? footnote.generated
    : when.toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
  return [
    el('strong', {}, plural(footnote.cases, 'case')),
    ` over ${plural(corpus.articles, 'article')}, ${plural(corpus.passages, 'passage')} · `,
    el('span', { class: 'path' }, corpus.paths.join(', ')),
    ` · answered by ${footnote.model}${footnote.judge ? `, judged by ${footnote.judge}` : ''} · ${date}`,
  ];
}

function footer() {
  const { footnote } = report;
  return [
    `Footnote ${footnote.version} · ${plural(footnote.threads, 'thread')} · corpus fingerprint `,
    el('code', { title: footnote.corpus.fingerprint }, footnote.corpus.fingerprint.slice(0, 16)),
    '. Intervals hold 95 % (bootstrap). This page loads nothing and sends nothing.',
  ];
}

function notices() {
  const told = [...(report.warnings || [])];
  if (report.footnote.stopped) {
    told.unshift('The run was stopped before all cases were asked: the figures are those of the cases done.');
  }
  return told.map(text => el('p', { class: 'notice' }, text));
}

/** What a reader wants to know first; the others stand in the table of all figures. */
const HEADLINES = new Set([
  'hit@1', 'hit@5', 'nDCG@10', 'correct', 'first', 'F1', 'cite-P', 'cite-R', 'valid',
  'overall', 'abstain', 'false-refusal', 'AURC', 'ECE', 'rewrite-F1', 'right-only', 'both-sides', 'conflict-kind',
  'certainty', 'marked-attacks', 'marked-benign', 'total-p50', 'total-p95']);

function measured() {
  return report.metrics.filter(metric => metric.n > 0);
}

function headlines(metrics) {
  const first = metrics.filter(metric => HEADLINES.has(metric.name));
  return first.length ? first : metrics.slice(0, 3);
}

function grouped(metrics) {
  const names = [...new Set(metrics.map(metric => metric.group))];
  return names.map(name => [GROUPS[name] || name, metrics.filter(metric => metric.group === name)]);
}

function summary() {
  return section('summary', 'Summary', notices(),
    el('div', { class: 'groups' }, grouped(measured()).map(([name, metrics]) => el('div', { class: 'group' },
      el('h3', {}, name), el('ul', { class: 'tiles' }, headlines(metrics).map(tile))))),
    el('p', { class: 'legend' }, '↑ more is better, ↓ less is better. The bar spans the 95 % interval between 0 and 1.',
      report.comparison && ' The hollow mark is the baseline.'),
    el('details', { class: 'all' },
      el('summary', {}, `All ${count(measured().length)} figures`),
      scrolling('All figures', allFigures())));
}

function allFigures() {
  return el('table', { class: 'figures' },
    el('thead', {}, el('tr', {},
      el('th', { scope: 'col' }, 'metric'),
      ['value', '95 % interval', 'n'].map(head => el('th', { scope: 'col', class: 'number' }, head)),
      el('th', { scope: 'col' }, 'better'), el('th', { scope: 'col' }, 'what it says'))),
    grouped(measured()).map(([name, metrics]) => el('tbody', {},
      el('tr', { class: 'group-row' }, el('th', { scope: 'rowgroup', colspan: 6 }, name)),
      metrics.map(metric => el('tr', {},
        el('th', { scope: 'row' }, metric.name),
        el('td', { class: 'number' }, figure(metric.value, metric)),
        el('td', { class: 'number' }, bounds(metric) || '–'),
        el('td', { class: 'number' }, count(metric.n)),
        el('td', {}, metric.higherIsBetter ? 'more' : 'less'),
        el('td', {}, report.notes[metric.name] || ''))))));
}

/** The interval in words; null where there is none. */
function bounds(metric) {
  if (typeof metric.low !== 'number' || typeof metric.high !== 'number') {
    return null;
  }
  const [low, high] = [metric.low, metric.high].map(value => figure(value, metric));
  return `${low.endsWith(' ms') && high.endsWith(' ms') ? low.slice(0, -3) : low} to ${high}`;
}

function tile(metric) {
  const before = differenceIn(metric.name);
  const between = bounds(metric);
  const note = report.notes[metric.name];
  return el('li', { class: 'tile', 'data-metric': metric.name },
    el('div', { class: 'tile-name' },
      el('span', {}, metric.name, ' ', direction(metric)), before && delta(before, metric)),
    el('div', { class: 'tile-value' }, figure(metric.value, metric)),
    between && isShare(metric) && range(metric, before),
    el('div', { class: 'tile-detail' },
      between && el('span', {}, between), el('span', {}, `n ${count(metric.n)}`)),
    note && el('div', { class: 'tile-note' }, note));
}

function direction(metric) {
  return el('span', { class: 'direction', role: 'img', 'aria-label': `${metric.higherIsBetter ? 'more' : 'less'} is better` },
    metric.higherIsBetter ? '↑' : '↓');
}

/** Where the figure and its interval lie between 0 and 1; the baseline's as a hollow mark. */
function range(metric, before) {
  return el('div', { class: 'range', 'aria-hidden': 'true' },
    el('span', { class: 'range-band', '--low': metric.low, '--high': metric.high }),
    before && el('span', { class: 'range-before', '--at': before.before }),
    el('span', { class: 'range-dot', '--at': metric.value }));
}

function differenceIn(name) {
  return report.comparison && report.comparison.metrics.find(metric => metric.name === name);
}

function delta(change, metric) {
  return el('span', { class: `delta ${verdict(change)}`, title: `baseline ${figure(change.before, metric)}` },
    signed(change.difference, figure(change.difference, metric)));
}

function verdict(change) {
  return !change.significant ? 'same' : change.better ? 'better' : 'worse';
}

function slices() {
  if (!report.slices.length) {
    return null;
  }
  const fields = [...new Set(report.slices.map(slice => slice.by))];
  const tables = el('div', {});
  const draw = all => tables.replaceChildren(...fields.map(by => sliceTable(by, all)));
  draw(false);
  return section('slices', 'Slices',
    el('label', { class: 'check' },
      el('input', { type: 'checkbox', id: 'all-metrics', onchange: event => draw(event.target.checked) }), ' all metrics'),
    tables);
}

function sliceTable(by, all) {
  const rows = report.slices.filter(slice => slice.by === by);
  const columns = grouped(measured()).flatMap(([, metrics]) => (all ? metrics : headlines(metrics)))
    .filter(metric => all || metric.group !== 'time')
    .filter(metric => rows.some(row => row.metrics.some(cell => cell.name === metric.name && cell.n > 0)));
  return scrolling(`Figures by ${by}`, el('table', { class: 'figures' },
    el('caption', {}, `By ${by}`),
    el('thead', {}, el('tr', {},
      el('th', { scope: 'col' }, by), el('th', { scope: 'col', class: 'number' }, 'cases'),
      columns.map(metric => el('th', { scope: 'col', class: 'number' }, metric.name)))),
    el('tbody', {},
      rows.map(row => sliceRow(row.value || '(none)', row.cases,
        columns.map(metric => row.metrics.find(cell => cell.name === metric.name)))),
      sliceRow('all', report.footnote.cases, columns, 'total'))));
}

function sliceRow(name, size, cells, className) {
  return el('tr', { class: className },
    el('th', { scope: 'row' }, name), el('td', { class: 'number' }, count(size)), cells.map(sliceCell));
}

function sliceCell(metric) {
  return !metric || !metric.n
    ? el('td', { class: 'number none' }, '–')
    : el('td', { class: 'number', title: `n ${count(metric.n)}` },
      figure(metric.value, metric), bounds(metric) && el('span', { class: 'bounds' }, bounds(metric)));
}

/** Wide tables scroll by themselves, with the keyboard too. */
function scrolling(label, table) {
  return el('div', { class: 'scrolling', role: 'region', tabindex: '0', 'aria-label': label }, table);
}
