// The message files: the same keys and arguments in every language, nothing empty, nothing left as its key.
const PRIMARY = 'vi';
const LOCALES = ['vi', 'en', 'fr'];
const FOLDER = 'packages/i18n/messages';

/** Nested messages as one level: { "a.b": "text" }. */
export function flatten(value, prefix = '') {
  if (typeof value !== 'object' || value === null) return { [prefix]: value };
  return Object.assign({}, ...Object.entries(value).map(([key, v]) => flatten(v, prefix ? `${prefix}.${key}` : key)));
}

/** Names of the arguments and tags of an ICU message; null where its brackets do not match. */
export function argumentsOf(message) {
  const names = new Set([...message.matchAll(/<(\w+)>/g)].map((m) => `<${m[1]}>`));
  // brackets alternate: message text -> argument -> text of a choice -> argument …
  let depth = 0;
  for (let i = 0; i < message.length; i++) {
    const c = message[i];
    if (c === "'" && '{}'.includes(message[i + 1] ?? ' ')) i = message.indexOf("'", i + 1) < 0 ? message.length : message.indexOf("'", i + 1);
    else if (c === '{') {
      if (depth % 2 === 0) names.add(/^\s*(\w*)/.exec(message.slice(i + 1))[1]);
      depth++;
    } else if (c === '}' && --depth < 0) return null;
  }
  return depth === 0 ? [...names].sort() : null;
}

export function checkLocales(tree) {
  const faults = [];
  const spaces = new Set([...tree.keys()].filter((f) => f.startsWith(`${FOLDER}/`) && f.endsWith('.json')).map((f) => f.split('/').pop()));
  for (const space of spaces) {
    const texts = Object.fromEntries(LOCALES.map((l) => [l, tree.get(`${FOLDER}/${l}/${space}`)]));
    for (const l of LOCALES)
      if (texts[l] === undefined) faults.push({ file: `${FOLDER}/${l}/${space}`, message: 'is missing: every namespace is there in vi, en and fr' });
    if (Object.values(texts).includes(undefined)) continue;
    const messages = Object.fromEntries(LOCALES.map((l) => [l, flatten(JSON.parse(texts[l]))]));
    for (const l of LOCALES) faults.push(...compare(messages[l], messages[PRIMARY], `${FOLDER}/${l}/${space}`, l === PRIMARY ? null : `${PRIMARY}/${space}`));
  }
  return faults;
}

/** An English or French word may happen to be its key ("optional"), a Vietnamese one not. */
function isKey(text, key, primary) {
  const last = key.split('.').pop();
  return (text === key && key.includes('.')) || (text === last && (primary || /[a-z][A-Z]/.test(text)));
}

/** In French these signs stand after a space at which no line breaks; :: begins the pattern of a number. */
const LOOSE_FRENCH = /\S ([;?!»]|:(?!:))|« /;

function compare(own, primary, file, other) {
  const faults = [];
  const fault = (message) => faults.push({ file, message });
  for (const key of other ? Object.keys(primary) : []) if (!(key in own)) fault(`lacks "${key}", which ${other} has: translate it`);
  for (const [key, text] of Object.entries(own)) {
    if (!(key in primary)) fault(`has "${key}", which ${other} has not: add it there, or remove it`);
    if (typeof text !== 'string' || text.trim() === '') fault(`"${key}" is empty: write the text`);
    else if (isKey(text, key, other === null)) fault(`"${key}" is only its own key: write the text`);
    else if (file.startsWith(`${FOLDER}/fr/`) && LOOSE_FRENCH.test(text)) fault(`"${key}" lets a line break before a sign: write a no-break space (U+00A0)`);
    else {
      const names = argumentsOf(text);
      const wanted = typeof primary[key] === 'string' ? argumentsOf(primary[key]) : null;
      if (names === null) fault(`"${key}" has brackets that do not match`);
      else if (other && wanted && names.join() !== wanted.join())
        fault(`"${key}" takes {${names.join(', ')}}, ${other} takes {${wanted.join(', ')}}: use the same arguments`);
    }
  }
  return faults;
}
