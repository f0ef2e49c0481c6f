// What the page asks the bridge. A line may break at any moment: a letter is sent again under the same key.

const WAITS = [1000, 3000, 8000];

export class Fault extends Error {
  constructor(status, said) {
    super(said?.sentence || "网络不通，这一次没有办成。您填的内容还在手机上，请稍后再试。");
    this.status = status;
    this.problems = said?.problems || [];
    this.retryAfter = said?.retry_after || null;
  }
}

async function once(path, options, seconds) {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), seconds * 1000);
  let answer;
  try {
    answer = await fetch(path, { ...options, signal: ended.signal, cache: "no-store", credentials: "omit" });
  } catch {
    throw new Fault(0, null);
  } finally {
    clearTimeout(timer);
  }
  let said = null;
  try {
    said = await answer.json();
  } catch {
    said = null;
  }
  if (!answer.ok || said === null) throw new Fault(answer.ok ? 0 : answer.status, said);
  return said;
}

/** Ask, and ask again a few times where no answer came: whatever is asked here may be asked twice. */
export async function ask(path, options = {}, seconds = 30) {
  for (const wait of WAITS) {
    try {
      return await once(path, options, seconds);
    } catch (fault) {
      if (fault.status !== 0 && fault.status !== 502 && fault.status !== 503 && fault.status !== 504) throw fault;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  return once(path, options, seconds);
}

export function askJson(path, body, seconds = 30) {
  const headers = { "Content-Type": "application/json" };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) }, seconds);
}

/** Send something for which the phone worked first; `make` gives the body for a challenge and its answer. */
export async function askWithWork(work, send) {
  try {
    return await send(await work.done());
  } catch (fault) {
    if (fault.status !== 409 || fault.problems.length) throw fault;
    work.begin();
    return send(await work.done());
  }
}
