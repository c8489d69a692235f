// Text from files: never parsed as HTML, and what cannot be seen is shown.

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const PICTURE = /\p{Extended_Pictographic}\ufe0f?$/u;

// An element with attributes and children; strings become text.
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

const codePoint = (char) => 'U+' + char.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');

// Appends text; control, direction and invisible characters become small marks. Line ends and tabs stay as they are,
// as the page keeps blanks.
const put = (parent, text) => {
  let at = 0;
  for (const match of text.matchAll(UNSEEN)) {
    const char = match[0];
    const joins = char === '\u200d' && PICTURE.test(text.slice(at, match.index));
    if (joins || char === '\t' || char === '\n') continue;
    parent.append(text.slice(at, match.index), make('span', { class: 'unseen' }, codePoint(char)));
    at = match.index + char.length;
  }
  parent.append(text.slice(at));
  return parent;
};

// Appends what was taken out or put in: its line ends are shown, and its blanks where it has neither letter nor digit.
// Such short stretches are not struck through, which would hide them.
const putMarked = (parent, text) => {
  const bare = !/[\p{L}\p{N}]/u.test(text);
  if (bare) parent.classList.add('bare');
  const [, body, ends] = text.match(/^(.*?)(\n*)$/su);
  const parts = (bare ? body.replaceAll(' ', '␣') : body).split('\n');
  parts.forEach((part, i) => {
    if (i) parent.append(make('span', { class: 'blank' }, '↵'), '\n');
    put(parent, part);
  });
  if (ends) parent.append(make('span', { class: 'blank' }, '↵'.repeat(ends.length)));
  return parent;
};

// What stood there and what stands there now, side by side in a line; of a change that was not made, what stands there
// still and what was proposed.
const putPair = (parent, before, after, state) => {
  const made = state.startsWith('applied');
  const old = make(made ? 'del' : 'span', { dir: 'auto', class: made ? '' : `mark ${state}` });
  const now = make(made ? 'ins' : 'span', { dir: 'auto', class: made ? '' : 'proposed' });
  for (const [part, text] of [[old, before], [now, after]]) {
    if (text) putMarked(part, text);
    else {
      part.classList.add('bare');
      part.append(make('span', { class: 'nothing' }, 'nothing'));
    }
  }
  parent.append(old, make('span', { class: 'to' }, ' → '), now);
  return parent;
};

// The same as one line of plain text, for attributes and options.
const said = (text, longest = 80) => {
  const plain = text.replace(/\n/g, ' ').replace(UNSEEN, (char) => `[${codePoint(char)}]`);
  const letters = [...plain];
  return letters.length > longest ? letters.slice(0, longest).join('') + '…' : plain;
};

const counted = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
