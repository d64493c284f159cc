/* Drawings. Each is drawn for the width it has and again when that changes; the numbers also stand in a table. */

const HEIGHT = 220;
const MARGIN = { top: 12, right: 12, bottom: 40, left: 46 };

function charts() {
  return section('charts', 'Charts', el('div', { class: 'charts' },
    chart('risk', 'Risk against coverage',
      'How often the answers are wrong when only the most confident ones are given.',
      report.curve.length > 1, drawCurve, curveTable),
    chart('ranks', 'Rank of the first gold passage',
      'At which place the first passage with the evidence was found.',
      report.ranks.some(rank => rank.count > 0), drawRanks, rankTable),
    chart('latency', 'Time per question',
      'From the question to the verified answer.',
      report.latency.histogram.some(bin => bin.count > 0), drawLatency, latencyTable)));
}

function chart(id, title, explanation, drawable, draw, table) {
  const canvas = el('div', { class: 'canvas' });
  const figureElement = el('figure', { id: `chart-${id}`, class: 'card' },
    el('figcaption', {}, el('h3', {}, title), el('p', {}, explanation)),
    drawable ? canvas : el('p', { class: 'empty' }, 'Nothing to draw: no case of this run has the figures for it.'),
    drawable && el('details', {}, el('summary', {}, 'The numbers'), scrolling(title, table())));
  if (drawable) {
    let drawn = 0;
    new ResizeObserver(([entry]) => {
      const width = Math.max(240, Math.round(entry.contentRect.width));
      if (width !== drawn) {
        drawn = width;
        canvas.replaceChildren(draw(width, title));
      }
    }).observe(canvas);
  }
  return figureElement;
}

function frame(width, title, description, ...content) {
  return svg('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': `${title}. ${description}` }, content);
}

/** A plot's inner measures and the way from values to points. */
function plot(width, xMost, yMost) {
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  return {
    right, bottom,
    x: value => MARGIN.left + (value / xMost) * (right - MARGIN.left),
    y: value => bottom - (value / yMost) * (bottom - MARGIN.top),
  };
}

/** The least of 1, 2, 2.5 and 5 times a power of ten that takes at most five steps to the value. */
function step(most) {
  const power = 10 ** Math.floor(Math.log10(most / 5));
  return [1, 2, 2.5, 5, 10].map(factor => factor * power).find(size => most / size <= 5);
}

/** The axis' end: the first tick that is not below the value. */
function roundedUp(most, whole) {
  const size = tickSize(most, whole);
  return Math.ceil(most / size - 1e-9) * size;
}

function tickSize(most, whole) {
  return whole ? Math.max(1, step(most)) : step(most);
}

function yAxis(at, most, label, whole) {
  const size = tickSize(most, whole);
  const ticks = [];
  for (let value = 0; value <= most + 1e-9; value += size) {
    ticks.push(
      svg('line', { class: value ? 'grid' : 'axis', x1: MARGIN.left, x2: at.right, y1: at.y(value), y2: at.y(value) }),
      svg('text', { class: 'tick', x: MARGIN.left - 6, y: at.y(value) + 4, 'text-anchor': 'end' }, label(value)));
  }
  return ticks;
}

function xLabel(at, text) {
  return svg('text', { class: 'label', x: (MARGIN.left + at.right) / 2, y: HEIGHT - 4, 'text-anchor': 'middle' }, text);
}

function xTick(at, x, text) {
  return svg('text', { class: 'tick', x, y: at.bottom + 16, 'text-anchor': 'middle' }, text);
}

const percent = value => `${Math.round(value * 100)} %`;

function drawCurve(width, title) {
  const most = roundedUp(Math.max(0.1, ...report.curve.map(point => point.risk)));
  const at = plot(width, 1, most);
  const points = report.curve.map(point => `${at.x(point.coverage).toFixed(1)},${at.y(point.risk).toFixed(1)}`);
  const first = at.x(report.curve[0].coverage);
  const last = report.curve[report.curve.length - 1];
  const dot = svg('circle', { class: 'reading', r: 4, visibility: 'hidden' });
  const words = svg('text', { class: 'readout', x: at.right, y: MARGIN.top + 4, 'text-anchor': 'end' });
  const drawing = frame(width, title, `At full coverage the risk is ${percent(last.risk)}.`,
    yAxis(at, most, percent),
    [0, 0.25, 0.5, 0.75, 1].map(value => xTick(at, at.x(value), percent(value))),
    svg('path', { class: 'area', d: `M${first},${at.bottom} L${points.join(' L')} L${at.x(last.coverage)},${at.bottom} Z` }),
    svg('path', { class: 'line', d: `M${points.join(' L')}` }),
    xLabel(at, 'coverage: share of the questions answered'), dot, words);
  drawing.addEventListener('pointermove', event => {
    const box = drawing.getBoundingClientRect();
    const pointed = (event.clientX - box.left) * (width / box.width);
    const near = report.curve.reduce((best, point) =>
      Math.abs(at.x(point.coverage) - pointed) < Math.abs(at.x(best.coverage) - pointed) ? point : best);
    dot.setAttribute('visibility', 'visible');
    dot.setAttribute('cx', at.x(near.coverage));
    dot.setAttribute('cy', at.y(near.risk));
    words.textContent = `${percent(near.coverage)} answered, ${(near.risk * 100).toFixed(1)} % of them wrong`;
  });
  drawing.addEventListener('pointerleave', () => {
    dot.setAttribute('visibility', 'hidden');
    words.textContent = '';
  });
  return drawing;
}

function bars(width, title, description, values, xWords, className) {
  const most = roundedUp(Math.max(1, ...values.map(value => value.count)), true);
  const at = plot(width, values.length, most);
  const gap = values.length > 24 ? 1 : 3;
  const sum = values.reduce((all, value) => all + value.count, 0);
  return frame(width, title, description,
    yAxis(at, most, count, true),
    values.map((value, i) => {
      const left = at.x(i) + gap / 2;
      const wide = Math.max(1, at.x(i + 1) - at.x(i) - gap);
      return svg('g', {},
        svg('title', {}, `${value.name}: ${count(value.count)} (${percent(value.count / sum)})`),
        svg('rect', { class: 'hit', x: at.x(i), width: at.x(i + 1) - at.x(i), y: MARGIN.top, height: at.bottom - MARGIN.top }),
        svg('rect', { class: className(value), x: left, width: wide, y: at.y(value.count), height: at.bottom - at.y(value.count), rx: 2 }));
    }),
    xLabel(at, xWords), xTicks(at, values));
}

function xTicks(at, values) {
  const room = Math.max(1, Math.floor((at.right - MARGIN.left) / 44));
  const every = Math.ceil(values.length / room);
  return values.map((value, i) => value.tick !== undefined && (i % every === 0 || value.always)
    && xTick(at, value.edge ? at.x(i) : (at.x(i) + at.x(i + 1)) / 2, value.tick));
}

function drawRanks(width, title) {
  const values = report.ranks.map(({ rank, count: n }) =>
    ({ name: rank === 'none' ? 'not found' : `rank ${rank}`, tick: rank, count: n, always: rank === 'none' }));
  const sum = values.reduce((all, value) => all + value.count, 0);
  return bars(width, title, `${percent(values[0].count / sum)} of the cases have it first.`, values, 'rank',
    value => (value.tick === 'none' ? 'bar missed' : 'bar'));
}

function drawLatency(width, title) {
  const { total, histogram } = report.latency;
  const values = histogram.map(bin =>
    ({ name: `${brief(bin.from)} to ${brief(bin.to)} ms`, tick: brief(bin.from), count: bin.count, edge: true }));
  return bars(width, title, `Half took at most ${milliseconds(total.p50)}, 99 % at most ${milliseconds(total.p99)}.`,
    values, 'milliseconds', () => 'bar');
}

const brief = value => String(Number(value.toPrecision(3)));

function numbers(heads, rows) {
  return el('table', { class: 'figures' },
    el('thead', {}, el('tr', {}, heads.map((head, i) => el('th', { scope: 'col', class: i ? 'number' : null }, head)))),
    el('tbody', {}, rows.map(([head, ...cells]) =>
      el('tr', {}, el('th', { scope: 'row' }, head), cells.map(cell => el('td', { class: 'number' }, cell))))));
}

function curveTable() {
  const tenths = Array.from({ length: 10 }, (_, i) => (i + 1) / 10);
  return numbers(['coverage', 'risk'], tenths.map(tenth => {
    const near = report.curve.reduce((best, point) =>
      Math.abs(point.coverage - tenth) < Math.abs(best.coverage - tenth) ? point : best);
    return [percent(near.coverage), share(near.risk)];
  }));
}

function rankTable() {
  return numbers(['rank', 'cases'], report.ranks.map(rank => [rank.rank, count(rank.count)]));
}

function latencyTable() {
  const { latency } = report;
  return numbers(['', 'p50', 'p95', 'p99'], [['retrieve', latency.retrieve], ['answer', latency.answer], ['total', latency.total]]
    .map(([name, times]) => [name, milliseconds(times.p50), milliseconds(times.p95), milliseconds(times.p99)]));
}
