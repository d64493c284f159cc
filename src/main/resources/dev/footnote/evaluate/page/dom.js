/* Elements. Text from articles only ever becomes text nodes: nothing here reads markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes and children; strings become text, null and false are left out. */
function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for a part of a drawing. */
function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name.startsWith('--')) {
      element.style.setProperty(name, value);
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child);
    }
  }
  return element;
}

/** Only addresses of the web are followed; an article may name any other. */
function webAddress(url) {
  return typeof url === 'string' && /^https?:\/\//i.test(url) ? url : null;
}

const counting = new Intl.NumberFormat('en');
const count = number => counting.format(number);
const plural = (number, one, many) => `${count(number)} ${number === 1 ? one : many || `${one}s`}`;

/** Shares as .816, times as 13.2 ms, lengths as 350. */
function figure(value, metric) {
  if (typeof value !== 'number') {
    return '–';
  }
  if (metric.group === 'time') {
    return milliseconds(value);
  }
  return isShare(metric) ? share(value) : value.toFixed(value < 10 ? 2 : 0);
}

function share(value) {
  return value.toFixed(3).replace(/^(-?)0\./, '$1.');
}

function signed(value, text) {
  return (value > 0 ? '+' : value < 0 ? '−' : '±') + text.replace(/^[-−]/, '');
}

function milliseconds(value) {
  return value >= 100 ? `${count(Math.round(value))} ms` : `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

/** Whether a metric runs from 0 to 1; times and lengths don't. */
function isShare(metric) {
  return metric.group !== 'time' && Math.abs(metric.value) <= 1 && !(metric.high > 1);
}

/** The whole text of a passage, which is kept once however many cases found it. */
function passageText(passage) {
  return typeof passage.text === 'number' ? report.texts[passage.text] : passage.text || '';
}
