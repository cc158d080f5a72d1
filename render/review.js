'use strict';
(() => {
  const $ = s => document.querySelector(s), all = s => [...document.querySelectorAll(s)];
  const serve = document.body.dataset.serve, acts = $('#acts');
  let now = null, busy = 0, asked = 0, version = document.body.dataset.version;

  // Cards, in the order in which they stand; those of a closed list are passed over.
  const cards = () => all('.card').filter(c => !c.closest('details:not([open])'));
  const data = (c, name) => JSON.parse(c.dataset[name] || 'null');
  const line = c => c.querySelector('.line')?.textContent || c.querySelector('blockquote')?.textContent.trim() || '';
  const say = (words, bad) => { const p = $('#say'); p.textContent = words; p.classList.toggle('error-say', !!bad); clearTimeout(say.timer); say.timer = setTimeout(() => { p.textContent = '' }, bad ? 12000 : 5000) };
  const settled = c => c.classList.contains('decided') || c.classList.contains('mine');

  function select(c, how = {}) {
    if (!c) return;
    const fold = c.closest('details');
    if (fold) fold.open = true;
    if (now && now !== c) { now.removeAttribute('aria-current'); now.tabIndex = -1 }
    now = c;
    c.setAttribute('aria-current', 'true');
    c.tabIndex = 0;
    acts.hidden = false;
    const left = c.classList.contains('left');
    for (const b of acts.children) b.hidden = left && b.dataset.act !== 'accept';
    acts.querySelector('[data-act=accept]').lastChild.textContent = left ? ' Make an event' : ' Accept';
    acts.querySelector('[data-act=hide] span').textContent = c.classList.contains('hidden') ? 'Show' : 'Hide';
    acts.querySelector('[data-act=pin] span').textContent = c.dataset.pinned === 'true' ? 'Unpin' : 'Pin';
    c.append(acts);
    if (how.focus !== false) c.focus({ preventScroll: true });
    if (how.scroll !== false) {
      c.scrollIntoView({ block: 'nearest' });
      requestAnimationFrame(() => { if (now === c) c.scrollIntoView({ block: 'nearest' }) }); // what stands above may have got its height only now
    }
    mark(c, how.story !== false);
  }

  // mark shows the card's event in the story and in the picture.
  function mark(c, scroll) {
    for (const e of all('.on, .in')) e.classList.remove('on', 'in');
    const story = all('.story').find(s => s.dataset.story === c.dataset.story);
    if (story && story.hidden) showStory(story.id);
    const has = (e, name) => (e.dataset[name] || '').split(' ').includes(c.id);
    for (const e of all('.story [data-in]')) if (has(e, 'in')) e.classList.add('in');
    const own = all('.story .at').filter(e => has(e, 'at'));
    for (const e of own) e.classList.add('on');
    for (const e of all('#picture .at')) if (has(e, 'at')) { e.classList.add('on'); within($('#picture'), e) }
    const first = own.find(e => e.closest('.story') === story) || own[0];
    if (first && scroll && first.offsetParent) {
      const pane = $('#reading'), r = first.getBoundingClientRect(), p = pane.getBoundingClientRect();
      if (getComputedStyle(pane).overflowY === 'auto' && (r.top < p.top + 20 || r.bottom > p.bottom - 20)) pane.scrollTop += r.top - p.top - p.height / 3;
    }
  }

  // within scrolls the pane, and nothing else, to what stands in it.
  function within(pane, e) {
    const r = e.getBoundingClientRect(), p = pane.getBoundingClientRect();
    if (r.top < p.top || r.bottom > p.bottom) pane.scrollTop += r.top - p.top - p.height / 2;
    if (r.left < p.left || r.right > p.right) pane.scrollLeft += r.left - p.left - p.width / 2;
  }

  function showStory(id) {
    for (const s of all('.story')) s.hidden = s.id !== id;
    const which = $('#which');
    if (which) which.value = id;
  }

  function move(step) {
    const list = cards(), i = list.indexOf(now);
    select(list[i < 0 ? 0 : Math.max(0, Math.min(list.length - 1, i + step))]);
  }

  // next goes to what is still to be decided: below first, then from the top. From an event it goes to no phrase that was left out:
  // the same key would make an event of that.
  function next() {
    const list = cards(), i = list.indexOf(now), open = c => !settled(c) && !c.classList.contains('left');
    const c = list.slice(i + 1).find(open) || list.find(open) || (now?.classList.contains('left') && list.slice(i + 1).find(c => c.classList.contains('left') && !settled(c)));
    if (c) select(c); else if (now) select(now);
    const todo = all('#queue .card').filter(c => !settled(c)).length;
    $('#empty').hidden = todo > 0;
    return todo;
  }

  // Decisions: with a server they are posted, else kept in the browser.
  async function post(path, body) {
    const have = {};
    for (const e of all('.card, .story, #progress, #stories, #picture, #loose')) if (e.dataset.hash) have[e.id] = e.dataset.hash;
    const r = await fetch(serve + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...body, have, version }) });
    if (r.status === 204) return null;
    const out = await r.json();
    if (out.parts) await take(out);
    return out;
  }

  // take puts in place what the server made anew, some at a time, so that a key that is pressed meanwhile is answered.
  async function take(out) {
    version = out.version;
    const place = { queue: $('#queue'), left: $('#left'), decided: $('#decided') };
    const r = now?.getBoundingClientRect(), inView = r && r.top < innerHeight && r.bottom > 0, first = now;
    let n = 0;
    for (const [id, p] of Object.entries(out.parts)) {
      if (++n % 20 === 0) await new Promise(done => setTimeout(done));
      if (undoing.has(id)) { version = ''; continue }
      const old = document.getElementById(id), current = old && old === now, focused = current && old.contains(document.activeElement);
      if (acts.parentElement === old) document.body.append(acts);
      const box = document.createElement('template');
      box.innerHTML = p.html;
      const fresh = box.content.firstElementChild;
      fresh.dataset.hash = p.hash;
      if (old && fresh.classList.contains('story')) fresh.hidden = old.hidden;
      if (old?.classList.contains('mine') && waits.has(id)) fresh.classList.add('mine');
      if (old && waits.has(id)) fresh.dataset.pinned = old.dataset.pinned;
      if (old) old.replaceWith(fresh); else place[p.list]?.append(fresh);
      if (current) { now = null; select(fresh, { focus: focused, scroll: false, story: false }) }
      if (id === 'stories') fresh.querySelector('select').value = all('.story').find(s => !s.hidden)?.id || '';
    }
    const at = now && now.id, focused = now && now.contains(document.activeElement);
    for (const id of out.gone || []) {
      const old = document.getElementById(id);
      if (!old) continue;
      if (old.contains(acts)) document.body.append(acts);
      if (at === id) { const list = cards(); now = list[list.indexOf(old) + 1] || list[list.indexOf(old) - 1] || null }
      old.remove();
    }
    for (const [id, hash] of Object.entries(out.hashes || {})) { const e = document.getElementById(id); if (e) e.dataset.hash = hash }
    const again = document.getElementById(at) || now;
    now = null;
    if (again && again.isConnected) select(again, { focus: focused, scroll: inView && again.id === first.id ? undefined : false, story: false });
  }

  const kept = () => JSON.parse(localStorage.getItem(document.body.dataset.store) || '[]');
  const keep = list => localStorage.setItem(document.body.dataset.store, JSON.stringify(list));
  const toml = s => '"' + s.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')) + '"';
  const table = o => '{ ' + Object.entries(o).map(([k, v]) => k + ' = ' + (Array.isArray(v) ? '[' + v.map(toml).join(', ') + ']' : toml(v))).join(', ') + ' }';

  // entry is a decision as TOML.
  function entry(q, c) {
    const out = [q.accept ? '[[seen]]' : '[[fix]]'], put = (k, v) => out.push(k + ' = ' + v), target = c ? data(c, 'target') : {};
    if (q.accept) { put('mark', toml(c.dataset.mark)); put('quote', toml([...target.quote].slice(0, 80).join(''))) }
    else if (q.merge) put('merge', '[' + [c, ...q.merge.map(id => all('.card').find(o => o.dataset.id === id))].map(o => table(data(o, 'target'))).join(', ') + ']');
    else for (const [k, v] of Object.entries(target)) if (v) put(k, toml(v));
    if (q.set) {
      put('set', table(q.set));
      const was = data(c, 'was'), had = Object.fromEntries(Object.keys(q.set).filter(k => was[k]).map(k => [k, was[k]]));
      if (Object.keys(had).length) put('was', table(had));
    }
    for (const k of ['hide', 'pin']) if (q[k] !== undefined) put(k, q[k]);
    if (q.note !== undefined) put('note', toml(q.note));
    if (q.add) put('add', table(q.add));
    if (q.why) put('why', toml(q.why));
    const d = new Date();
    put('on', [d.getFullYear(), String(d.getMonth() + 1).padStart(2, '0'), String(d.getDate()).padStart(2, '0')].join('-'));
    return out.join('\n') + '\n';
  }

  // seen is the state in which the person saw a card, or what the person's own decisions have made of that since.
  const became = new Map();
  function seen(c) {
    const past = new Set();
    let s = c.dataset.state;
    while (became.has(c.id + s) && !past.has(s)) { past.add(s); s = became.get(c.id + s) }
    return document.getElementById(c.id) === c ? c.dataset.state : s;
  }

  const words = q => q.accept ? 'accepted' : q.merge ? 'put together' : q.hide === true ? 'hidden' : q.hide === false ? 'shown again' : q.pin === true ? 'pinned' : q.pin === false ? 'not pinned' : q.add ? 'made an event: ' + q.add.date : q.note !== undefined ? 'note' : q.set.date ? 'date: ' + q.set.date : q.set.status ? q.set.status : 'corrected';

  function showKept() {
    for (const c of all('.card')) { c.classList.remove('mine'); c.querySelector('.here').textContent = '' }
    const list = kept();
    for (const k of list) for (const id of k.cards) {
      const c = document.getElementById(id);
      if (!c) continue;
      c.classList.add('mine');
      const h = c.querySelector('.here');
      h.textContent = (h.textContent ? h.textContent + ', ' : '') + k.words;
    }
    const events = all('.card:not(.left)'), done = events.filter(settled).length, p = $('#progress');
    p.querySelector('strong').textContent = done + ' of ' + events.length;
    p.querySelector('progress').value = done;
    $('#download').textContent = list.length ? 'Download decisions (' + list.length + ')' : 'Download decisions';
  }

  // The server is asked one thing after the other, behind what the page shows already.
  const deaf = 'dateline review does not answer: is it still running?';
  let asking = Promise.resolve();
  const run = job => { busy++; return asking = asking.then(job).catch(() => say(deaf, true)).finally(() => { busy-- }) };

  const undoing = new Map(); // by a card's id, how many undos the server has not answered: until then the card stays as it was put back
  const less = (m, id) => { if (m.get(id) > 1) m.set(id, m.get(id) - 1); else m.delete(id) };
  const waits = new Map(); // by a card's id, how many of its decisions the server has not answered
  const taken = []; // what this page decided, the last one last
  const here = id => document.getElementById(id);

  // copy is the card as it looks now, to be put back.
  function copy(c) {
    const out = c.cloneNode(true);
    out.querySelector('#acts')?.remove();
    out.classList.remove('mine');
    out.removeAttribute('aria-current');
    out.tabIndex = -1;
    return out;
  }

  function put(old, c) {
    if (old.contains(acts)) document.body.append(acts);
    old.replaceWith(c);
    select(c);
  }

  function decide(q, c, form) {
    const dialog = form?.closest('dialog'), turn = asked, fits = s => /^[0-9XY?~%.\/:TZ+-]+$/.test(s);
    if (!serve) {
      if (q.set?.date && !fits(q.set.date) || q.add && !fits(q.add.date)) { const words = 'Write the date as 2023-06-14, 2023-06 or 2023.'; if (form) form.querySelector('.error').textContent = words; else say(words, true); return }
      const with_ = (q.merge || []).map(id => all('.card').find(o => o.dataset.id === id)?.id);
      keep([...kept(), { toml: entry(q, c), words: words(q), cards: [c.id, ...with_] }]);
      showKept();
      say(words(q));
      dialog?.close();
      if (q.note === undefined && q.pin === undefined && q.hide !== false) next();
      return;
    }
    // All but a date in words and a new event is answered at once: on to the next, and back if it is refused.
    const quick = !q.add && !(q.set?.date && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(q.set.date)), on = q.note === undefined && q.pin === undefined && q.hide !== false;
    const item = { card: c.id, was: copy(here(c.id) || c), told: words(q) + ': ' + line(c), with: (q.merge || []).map(id => all('.card').find(o => o.dataset.id === id)?.id).filter(Boolean) };
    const ids = [c.id, ...item.with], pinned = c.dataset.pinned;
    const saw = c.querySelector('.date').textContent + ', ' + (c.dataset.status || 'left out') + ': ' + line(c);
    taken.push(item);
    for (const id of ids) waits.set(id, (waits.get(id) || 0) + 1);
    if (quick || !form) say(item.told);
    if (quick) {
      if (q.pin !== undefined && here(c.id)) { here(c.id).dataset.pinned = q.pin; acts.querySelector('[data-act=pin] span').textContent = q.pin ? 'Unpin' : 'Pin' }
      if (on) for (const id of ids) here(id)?.classList.add('mine');
      dialog?.close();
      if (on) next();
    }
    const refused = () => {
      item.refused = true;
      if (taken.includes(item)) taken.splice(taken.indexOf(item), 1);
      if (!quick) return;
      for (const id of ids) here(id)?.classList.remove('mine');
      if (here(c.id)) { here(c.id).dataset.pinned = pinned; select(here(c.id)) }
    };
    const fail = words => {
      if (!form || turn !== asked) return say(words, true);
      if (!document.querySelector('dialog[open]')) dialog.showModal();
      if (dialog.open) { $('#say').textContent = ''; form.querySelector('.error').textContent = words } else say(words, true);
    };
    run(async () => {
      const left = c.classList.contains('left'), state = seen(c);
      for (const id of ids) less(waits, id);
      const out = await post('decide', { ...q, event: left ? '' : c.dataset.id, phrase: left ? c.id : '', seen: state }).catch(() => ({ error: deaf }));
      if (out.conflict || out.error) refused();
      if (out.conflict) { if (turn === asked) dialog?.close(); conflict(saw, out.conflict.now); return }
      if (out.error) return fail(out.error);
      // What it has become is told by the server: the page may show it as it was put back meanwhile.
      const after = out.parts?.[c.id]?.html.match(/data-state="([^"]*)"/)?.[1] ?? here(c.id)?.dataset.state;
      if (after) { became.set(c.id + state, after); became.delete(c.id + after); Object.assign(item, { before: state, after }) }
      item.number = out.number;
      if (!out.number && taken.includes(item)) taken.splice(taken.indexOf(item), 1); // it was so already
      if (quick) return;
      say(out.told);
      dialog?.close();
      if (on) next();
    });
  }

  function conflict(saw, now) {
    const d = $('#d-conflict');
    d.querySelector('.saw').textContent = saw;
    d.querySelector('.now').textContent = now;
    d.showModal();
  }

  function undo() {
    if (!serve) {
      const list = kept(), last = list.pop();
      if (!last) return say('Nothing to undo.');
      keep(list);
      showKept();
      select(document.getElementById(last.cards[0]));
      return say('Taken back: ' + last.words);
    }
    const item = taken.pop(), old = item && here(item.card);
    if (item) {
      undoing.set(item.card, (undoing.get(item.card) || 0) + 1);
      if (old) put(old, item.was);
      for (const id of item.with) here(id)?.classList.remove('mine');
      say('Taken back: ' + item.told);
    }
    run(async () => {
      if (item) less(undoing, item.card);
      if (item && !item.number) return; // it was refused
      const out = await post('undo', { last: item?.number }).catch(() => ({ error: deaf }));
      if (out.error) {
        if (old && here(item.card) === item.was) put(item.was, old);
        taken.length = 0;
        return say(out.error, true);
      }
      if (item?.before) { became.delete(item.card + item.before); if (here(item.card)) became.set(item.card + item.after, here(item.card).dataset.state) }
      if (!old && out.card) select(here(out.card));
      if (!item) say(out.told);
    });
  }

  const actions = {
    accept: c => c.classList.contains('left') ? (c.dataset.date ? decide({ add: { date: c.dataset.date, summary: line(c).replace(/^[“‘"]+|[”’".]+$/g, '') } }, c) : ask('add', c)) : settled(c) && !c.classList.contains('mine') ? next() : decide({ accept: true }, c),
    hide: c => decide({ hide: !c.classList.contains('hidden') }, c),
    pin: c => decide({ pin: c.dataset.pinned !== 'true' }, c),
    date: c => ask('date', c), status: c => ask('status', c), line: c => ask('line', c), who: c => ask('who', c), merge: c => ask('merge', c), note: c => ask('note', c),
  };

  const list = s => s.split(';').map(n => n.trim()).filter(Boolean);
  const forms = {
    date: { open(f, c) { f.date.value = c.dataset.date; choices(f, [{ Date: c.dataset.date, Words: c.querySelector('.date').textContent, Why: 'as it is' }, ...(data(c, 'dates') || [])].map(d => [d.Words + ' (' + d.Why + ')', d.Date]), 'date') },
      read: f => f.date.value.trim() && { set: { date: f.date.value.trim() } } },
    status: { open(f, c) { for (const r of f.querySelectorAll('[name=status]')) r.checked = r.value === c.dataset.status }, read: f => ({ set: { status: f.status.value } }) },
    line: { open(f, c) { f.summary.value = data(c, 'names').line[0]; choices(f, (data(c, 'lines') || []).map(l => [l, l]), 'summary') }, read: f => f.summary.value.trim() && { set: { summary: f.summary.value.trim() } } },
    who: { open(f, c) { const n = data(c, 'names'); f.actors.value = n.actors.join('; '); f.places.value = n.places.join('; ') }, read(f, c) { // only what is another
      const n = data(c, 'names'), set = { actors: list(f.actors.value), places: list(f.places.value) }, other = Object.keys(set).filter(k => set[k].join(';') !== n[k].join(';'));
      return { set: other.length ? Object.fromEntries(other.map(k => [k, set[k]])) : set };
    } },
    merge: { open(f, c) {
      const events = all('.card:not(.left):not(.hidden)').filter(o => o !== c).sort((a, b) => number(a) - number(b)), after = events.find(o => number(o) > number(c));
      f.with.replaceChildren(...events.map(o => new Option((number(o) ? number(o) + '. ' : '') + o.querySelector('.date').textContent + ': ' + line(o), o.dataset.id, false, o === after)));
    }, read: f => f.with.value && { merge: [f.with.value] } },
    note: { open(f, c) { f.note.value = c.dataset.note }, read: f => ({ note: f.note.value.trim() }) },
    add: { open(f, c) { f.date.value = c.dataset.date; f.summary.value = line(c).replace(/^[“‘"]+|[”’".]+$/g, '') }, read: f => f.date.value.trim() && f.summary.value.trim() && { add: { date: f.date.value.trim(), summary: f.summary.value.trim() } } },
  };
  const number = c => +(c.querySelector('.head .mark span')?.textContent || 0);

  function choices(f, pairs, field) {
    f.querySelector('.choices').replaceChildren(...pairs.map(([words, value]) => {
      const b = document.createElement('button');
      b.type = 'button';
      b.textContent = words;
      b.onclick = () => { f[field].value = value; f[field].focus() };
      return b;
    }));
  }

  function ask(what, c) {
    const d = $('#d-' + what), f = d.querySelector('form');
    asked++;
    f.reset();
    f.querySelector('.error').textContent = '';
    f.querySelector('.about').textContent = c.querySelector('.date').textContent + ': ' + line(c);
    forms[what].open(f, c);
    f.onsubmit = e => {
      e.preventDefault();
      const q = forms[what].read(f, c);
      if (!q) { f.querySelector('.error').textContent = 'It is empty.'; return }
      decide({ ...q, why: f.why.value.trim() || undefined }, c, f);
    };
    d.onclose = () => { if (now && now.isConnected) now.focus({ preventScroll: true }) };
    d.showModal();
    const first = f.querySelector('[name=status]:checked, input:not([type=radio]), textarea, select');
    first.focus();
    if (first.select) first.select();
  }

  const finish = () => run(async () => {
    const out = await post('done', {}).catch(() => null);
    $('#d-done .about').textContent = out?.told || 'dateline review does not answer.';
    $('#d-done').showModal();
    clearInterval(poll);
  });

  function download() {
    const list = kept(), d = $('#d-done'), text = d.querySelector('textarea'), all_ = list.map(k => k.toml).join('\n');
    text.value = all_;
    text.hidden = !list.length;
    d.querySelector('.about').textContent = list.length ? 'Save them as timeline.fix.toml beside the stories, or add them to the end of the one that is there.' : 'Nothing is decided yet.';
    if (list.length) {
      const a = document.createElement('a');
      a.href = URL.createObjectURL(new Blob([all_], { type: 'application/toml' }));
      a.download = 'timeline.fix.toml';
      a.click();
      URL.revokeObjectURL(a.href);
    }
    d.showModal();
  }

  $('#keys-on').onchange = e => { $('#keys').textContent = e.target.checked ? 'Keys' : 'Keys (off)' };
  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || document.querySelector('dialog[open]') || !$('#keys-on').checked) return;
    if (e.target.closest('input, textarea, select')) return;
    if (e.repeat && !'jk'.includes(e.key)) return e.preventDefault();
    const act = { a: 'accept', x: 'hide', p: 'pin', d: 'date', s: 'status', e: 'line', w: 'who', m: 'merge', n: 'note' }[e.key];
    if (act) { if (!now) move(0); else if (act === 'accept' || !now.classList.contains('left')) actions[act](now) }
    else if (e.key === 'j') move(1);
    else if (e.key === 'k') move(-1);
    else if (e.key === 'u') undo();
    else if (e.key === '?') keys();
    else return;
    e.preventDefault();
    held = e.key;
  });
  // The key that opens a form writes nothing into it.
  let held = '';
  document.addEventListener('beforeinput', e => { if (held && e.data === held) e.preventDefault() });
  document.addEventListener('keyup', () => { held = '' });

  document.addEventListener('click', e => {
    const at = e.target.closest('[data-at]'), card = e.target.closest('.card'), act = e.target.closest('[data-act]');
    if (act && now) return actions[act.dataset.act](now);
    if (e.target.closest('.close')) return e.target.closest('dialog').close();
    if (at) {
      e.preventDefault();
      const keys = at.dataset.at.split(' '), i = now ? keys.indexOf(now.id) : -1;
      document.body.classList.remove('story-tab');
      tabs();
      return select(document.getElementById(keys[(i + 1) % keys.length]), { story: !at.closest('.story') });
    }
    if (card && !e.target.closest('a, button')) select(card, { scroll: false });
  });
  document.addEventListener('focusin', e => { const c = e.target.closest('.card'); if (c && c === e.target && c !== now) select(c, { focus: false }) });
  $('#undo').onclick = undo;
  const keys = () => { $('#d-keys').showModal(); $('#d-keys .close').focus() };
  $('#keys').onclick = keys;
  if (serve) $('#finish').onclick = finish; else $('#download').onclick = download;
  document.addEventListener('change', e => { if (e.target.id === 'which') showStory(e.target.value) });
  const tabs = () => { const on = document.body.classList.contains('story-tab'); $('#tab-story').setAttribute('aria-pressed', on); $('#tab-events').setAttribute('aria-pressed', !on) };
  $('#tab-story').onclick = () => { document.body.classList.add('story-tab'); tabs(); if (now) mark(now, false), all('.story .on')[0]?.scrollIntoView({ block: 'center' }) };
  $('#tab-events').onclick = () => { document.body.classList.remove('story-tab'); tabs(); if (now) now.scrollIntoView({ block: 'nearest' }) };
  const sync = () => { if (!busy && !document.hidden && !document.querySelector('dialog[open]')) run(() => post('sync', {}).catch(() => {})) };
  const poll = serve ? setInterval(sync, 2000) : 0;
  if (serve) document.addEventListener('visibilitychange', sync);
  if (!serve) showKept(); else run(() => post('sync', {}).catch(() => {}));
  const start = cards().find(c => !settled(c));
  if (start) select(start, { scroll: false });
})();
