  // Decisions: with a server they are posted, one after the other, behind what the page shows already; else they are kept in the browser.
  const deaf = 'dateline review does not answer: is it still running?';
  let asking = Promise.resolve(), busy = 0;
  const run = job => { busy++; return asking = asking.then(painted).then(job).catch(() => say(deaf, true)).finally(() => { busy-- }) };

  async function post(path, body) {
    const r = await fetch(serve + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...body, have: Object.fromEntries(have), version }) });
    if (r.status === 204) return null;
    const out = await r.json();
    if (out.parts) await take(out);
    return out;
  }

  // What the server has not answered yet is told if it lasts, and before the window is closed.
  let unsaved = 0, slow = 0;
  const showUnsaved = () => { $('#unsaved').textContent = unsaved ? unsaved + ' not saved yet' : '' };
  function saving(n) {
    unsaved += n;
    clearTimeout(slow);
    if (!unsaved || $('#unsaved').textContent) showUnsaved(); else slow = setTimeout(showUnsaved, 1500);
  }
  addEventListener('beforeunload', e => { if (unsaved) e.preventDefault() });

  const undoing = new Map(); // by a card's id, how many undos the server has not answered: until then the card stays as it was put back
  const waits = new Map(); // by a card's id, how many of its decisions the server has not answered
  const less = (m, id) => { if (m.get(id) > 1) m.set(id, m.get(id) - 1); else m.delete(id) };
  const taken = []; // what this page decided, the last one last
  const lost = []; // what was taken back since the server has answered last

  // seen is the state in which the person saw a card, or what the person's own decisions have made of that since.
  const became = new Map();
  function seen(c) {
    const past = new Set();
    let s = c.dataset.state;
    while (became.has(c.id + s) && !past.has(s)) { past.add(s); s = became.get(c.id + s) }
    return here(c.id) === c ? c.dataset.state : s;
  }

  // copy is the card as it looks now, to be put back.
  function copy(c) {
    const out = c.cloneNode(true);
    out.querySelector('#acts')?.remove();
    out.classList.remove('mine');
    out.removeAttribute('aria-current');
    out.tabIndex = -1;
    return out;
  }

  const words = q => q.accept ? 'accepted' : q.merge ? 'put together' : q.hide === true ? 'hidden' : q.hide === false ? 'shown again' : q.pin === true ? 'pinned' : q.pin === false ? 'not pinned' : q.add ? 'made an event: ' + q.add.date : q.note !== undefined ? 'note' : q.set.date ? 'date: ' + q.set.date : q.set.status ? q.set.status : 'corrected';
  const goesOn = q => q.note === undefined && q.pin === undefined && q.hide !== false;

  function decide(q, c, form) {
    if (!serve) return decideHere(q, c, form);
    const dialog = form?.closest('dialog'), turn = asked;
    // All but a date in words and a new event is answered at once: on to the next, and back if it is refused.
    const quick = !q.add && !(q.set?.date && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(q.set.date)), on = goesOn(q);
    const item = { card: c.id, was: copy(here(c.id) || c), told: words(q) + ': ' + line(c), with: (q.merge || []).map(id => byEvent(id)?.id).filter(Boolean) };
    const ids = [c.id, ...item.with], pinned = c.dataset.pinned;
    const saw = c.querySelector('.date').textContent + ', ' + (c.dataset.status || 'left out') + ': ' + line(c);
    taken.push(item);
    for (const id of ids) waits.set(id, (waits.get(id) || 0) + 1);
    saving(1);
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
      for (const id of ids) if (!waits.has(id)) here(id)?.classList.remove('mine');
      $('#empty').hidden = toDecide() > 0;
      if (here(c.id)) { here(c.id).dataset.pinned = pinned; if (lost.length < 2) select(here(c.id)) }
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
      saving(-1);
      if (out.error === deaf) lost.push(item.told); else lost.length = 0;
      if (out.conflict || out.error) refused();
      if (lost.length) return say(deaf + (lost.length > 1 ? ` ${lost.length} decisions are taken back, the first: ${lost[0]}` : ' Taken back: ' + lost[0]), true);
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
    say('');
    d.querySelector('.saw').textContent = saw;
    d.querySelector('.now').textContent = now;
    d.showModal();
  }

  function undo() {
    if (!serve) return undoHere();
    const item = taken.pop(), old = item && here(item.card);
    if (item) {
      undoing.set(item.card, (undoing.get(item.card) || 0) + 1);
      if (old) put(old, item.was);
      for (const id of item.with) here(id)?.classList.remove('mine');
      say('Taken back: ' + item.told);
    }
    saving(1);
    run(async () => {
      if (item) less(undoing, item.card);
      if (item && !item.number) return; // it was refused
      const out = await post('undo', { last: item?.number }).catch(() => ({ error: deaf }));
      if (out.error) {
        if (old && here(item.card) === item.was) put(item.was, old);
        if (out.error === deaf && item) taken.push(item); else taken.length = 0;
        return say(out.error + (item ? ' It stays: ' + item.told : ''), true);
      }
      if (item?.before) { became.delete(item.card + item.before); if (here(item.card)) became.set(item.card + item.after, here(item.card).dataset.state) }
      if (!old && out.card) select(here(out.card));
      if (!item) say(out.told);
    }).finally(() => saving(-1));
  }

  // The end: asked first, where something is left to decide.
  function end() {
    if (!serve) return download();
    const n = toDecide();
    if (!n) return stop();
    $('#d-stop .about').textContent = (n === 1 ? '1 event is' : n + ' events are') + ' left to decide. What is decided is kept, and dateline review asks for the rest next time.';
    $('#d-stop').showModal();
    $('#d-stop .close').focus();
  }
  const stop = () => run(async () => {
    const out = await post('done', {}).catch(() => null);
    $('#d-done .about').textContent = out?.told || deaf;
    $('#d-done').showModal();
    if (!out) return;
    clearInterval(poll);
    over = true;
    document.body.classList.add('over');
    for (const e of all('header, #picture, main')) e.inert = true;
    say('');
    clearTimeout(say.timer);
    $('#say').textContent = 'Done: dateline review has ended, and nothing more is kept from this page.';
  });

  // Without a server.
  const kept = () => JSON.parse(localStorage.getItem(document.body.dataset.store) || '[]');
  const keep = list => localStorage.setItem(document.body.dataset.store, JSON.stringify(list));
  const toml = s => '"' + s.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')) + '"';
  const value = v => Array.isArray(v) ? '[' + v.map(toml).join(', ') + ']' : toml(v);
  const table = o => '{ ' + Object.entries(o).map(([k, v]) => k + ' = ' + value(v)).join(', ') + ' }';

  // entry is a decision as TOML.
  function entry(q, c) {
    const out = [q.accept ? '[[seen]]' : '[[fix]]'], put = (k, v) => out.push(k + ' = ' + v), target = data(c, 'target');
    if (q.accept) { put('mark', toml(c.dataset.mark)); put('quote', toml([...target.quote].slice(0, 80).join(''))) }
    else if (q.merge) put('merge', '[' + [c, ...q.merge.map(byEvent)].map(o => table(data(o, 'target'))).join(', ') + ']');
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

  function decideHere(q, c, form) {
    const date = q.set?.date || q.add?.date;
    if (date && !/^[0-9XY?~%.\/:TZ+-]+$/.test(date)) {
      const words = 'Write the date as 2023-06-14, 2023-06 or 2023.';
      if (form) form.querySelector('.error').textContent = words; else say(words, true);
      return;
    }
    keep([...kept(), { toml: entry(q, c), words: words(q), cards: [c.id, ...(q.merge || []).map(id => byEvent(id)?.id)] }]);
    showKept();
    say(words(q));
    form?.closest('dialog').close();
    if (goesOn(q)) next();
  }

  function undoHere() {
    const list = kept(), last = list.pop();
    if (!last) return say('Nothing to undo.');
    keep(list);
    showKept();
    select(here(last.cards[0]));
    say('Taken back: ' + last.words);
  }

  function showKept() {
    for (const c of all('.card')) { c.classList.remove('mine'); c.querySelector('.here').textContent = '' }
    const list = kept();
    for (const k of list) for (const id of k.cards) {
      const c = here(id);
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

  function download() {
    const list = kept(), d = $('#d-done'), text = d.querySelector('textarea'), whole = list.map(k => k.toml).join('\n');
    text.value = whole;
    text.hidden = !list.length;
    d.querySelector('.about').textContent = list.length ? 'Save them as timeline.fix.toml beside the stories, or add them to the end of the one that is there.' : 'Nothing is decided yet.';
    if (list.length) {
      const a = document.createElement('a');
      a.href = URL.createObjectURL(new Blob([whole], { type: 'application/toml' }));
      a.download = 'timeline.fix.toml';
      a.click();
      URL.revokeObjectURL(a.href);
    }
    d.showModal();
  }

  $('#undo').onclick = undo;
  $('#stop').onclick = () => { $('#d-stop').close(); stop() };
  $(serve ? '#finish' : '#download').onclick = end;
  const sync = () => { if (!busy && !document.hidden && !document.querySelector('dialog[open]')) run(() => post('sync', {}).catch(() => {})) };
  const poll = serve ? setInterval(sync, 2000) : 0;
  if (serve) document.addEventListener('visibilitychange', sync);
