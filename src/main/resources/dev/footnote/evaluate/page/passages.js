/* Passages with the stretches in them that matter: quotes by the number of their citation, gold evidence. */

/**
 * The text with its marks as elements. Marks may overlap: the text is cut wherever one begins or ends.
 * Offsets count from the article's beginning, in UTF-16 units, as in report.json.
 */
function marked(text, start, marks) {
  const inside = marks
    .map(mark => ({ ...mark, start: Math.max(0, mark.start - start), end: Math.min(text.length, mark.end - start) }))
    .filter(mark => mark.start < mark.end);
  const edges = [...new Set([0, text.length, ...inside.flatMap(mark => [mark.start, mark.end])])].sort((a, b) => a - b);
  const pieces = edges.slice(0, -1).map((from, i) => {
    const words = text.slice(from, edges[i + 1]);
    const here = inside.filter(mark => mark.start <= from && mark.end >= edges[i + 1]);
    return here.length ? markOf(words, from, edges[i + 1], here) : words;
  });
  return el('p', { class: 'passage-text', dir: 'auto' }, pieces);
}

function markOf(words, from, end, here) {
  const cited = here.filter(mark => mark.n);
  const kinds = [cited.length && 'cited', here.some(mark => mark.gold) && 'gold'].filter(Boolean).join(' ');
  const ending = cited.filter(mark => mark.end === end).map(mark => mark.n);
  return el('mark', { class: kinds, 'data-citation': cited.length ? cited.map(mark => mark.n).join(' ') : null },
    words, ending.map(n => el('sup', {}, String(n))));
}

function goldMarks(item, article) {
  return item.expected.evidence
    .filter(gold => gold.article === article && gold.start !== null && gold.start !== undefined)
    .map(gold => ({ start: gold.start, end: gold.end, gold: true }));
}

/** The passages an answer cites, each once, with all that is cited from it. */
function citedPassages(item) {
  const groups = new Map();
  for (const citation of item.citations) {
    const key = `${citation.passage.start} ${citation.article}`;
    groups.set(key, [...(groups.get(key) || []), citation]);
  }
  return [...groups.values()].map(citations => citedPassage(item, citations));
}

function citedPassage(item, citations) {
  const [{ article, title, source, url, published, passage }] = citations;
  return el('article', { class: 'cited-passage' },
    el('header', {},
      el('span', { class: 'numbers' }, citations.map(citation => `[${citation.n}]`).join(' ')), ' ',
      webAddress(url)
        ? el('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, title || article)
        : el('strong', {}, title || article),
      el('span', { class: 'byline' }, [source, published, title ? article : null].filter(Boolean).join(' · '))),
    marked(passageText(passage), passage.start, [
      ...citations.map(citation => ({ start: citation.start, end: citation.end, n: citation.n })),
      ...goldMarks(item, article)]));
}

function ranking(item) {
  return el('ol', { class: 'ranking' }, item.passages.map((passage, i) =>
    el('li', {}, el('details', {},
      el('summary', {},
        el('span', { class: 'rank' }, String(i + 1)),
        el('span', { class: 'rank-title' }, passage.title || passage.article),
        passage.gold && el('span', { class: 'tag gold' }, 'gold'),
        el('span', { class: 'number score' }, passage.score.toFixed(4))),
      el('p', { class: 'byline' }, `${passage.article}, ${count(passage.start)} to ${count(passage.end)}`),
      marked(passageText(passage), passage.start, [
        ...item.citations.filter(citation => citation.article === passage.article)
          .map(citation => ({ start: citation.start, end: citation.end, n: citation.n })),
        ...goldMarks(item, passage.article)])))));
}
