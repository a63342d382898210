// Takes the picture of a flow on NiFi's canvas in headless Chromium: node canvas-picture.mjs CANVAS FLOW PICTURE [WIDTH HEIGHT], where CANVAS is the
// address that ./run prints, FLOW a file in flows and PICTURE the PNG to write. The flow is put onto the canvas for it and taken off again.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const [canvas, flow, picture, width = '2720', height = '860'] = process.argv.slice(2);
const api = canvas.replace(/\/nifi\/?$/, '/nifi-api');
const client = crypto.randomUUID();

async function json(path, options) {
  const answer = await fetch(api + path, options);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const form = new FormData();
const title = JSON.parse(readFileSync(flow, 'utf8')).flowContents.name;
for (const [name, value] of Object.entries({ groupName: title, positionX: '0', positionY: '0', clientId: client })) form.set(name, value);
form.set('file', new Blob([readFileSync(flow)], { type: 'application/json' }), basename(flow));
const group = await json('/process-groups/root/process-groups/upload', { method: 'POST', body: form });

const profile = mkdtempSync(join(tmpdir(), 'canvas-picture'));
const chromium = spawn('chromium', ['--headless=new', '--no-sandbox', '--hide-scrollbars', '--remote-debugging-port=0', `--user-data-dir=${profile}`,
  `--window-size=${width},${height}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
try {
  const port = await new Promise((resolve, reject) => {
    let log = '';
    chromium.stderr.on('data', (data) => {
      log += data;
      const found = log.match(/127\.0\.0\.1:(\d+)/);
      if (found) resolve(found[1]);
    });
    chromium.on('exit', () => reject(new Error(log)));
  });
  const page = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()).find((target) => target.type === 'page');
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  let number = 0;
  const call = (method, params = {}) => new Promise((resolve, reject) => {
    const id = ++number;
    const listener = ({ data }) => {
      const answer = JSON.parse(data);
      if (answer.id !== id) return;
      socket.removeEventListener('message', listener);
      if (answer.error) reject(new Error(answer.error.message));
      else resolve(answer.result);
    };
    socket.addEventListener('message', listener);
    socket.send(JSON.stringify({ id, method, params }));
  });
  const evaluate = async (expression) => (await call('Runtime.evaluate', { expression, awaitPromise: true })).result.value;
  const until = async (expression) => {
    for (let i = 0; i < 300 && !(await evaluate(expression)); i++) await new Promise((resolve) => setTimeout(resolve, 200));
  };
  await call('Emulation.setDeviceMetricsOverride', { width: Number(width), height: Number(height), deviceScaleFactor: 1, mobile: false });
  await call('Page.navigate', { url: `${canvas}#/process-groups/${group.id}` });
  await until("document.querySelectorAll('g.processor').length > 0");
  await new Promise((resolve) => setTimeout(resolve, 4000));
  // The palettes on the left would lie over the flow.
  await evaluate("document.querySelectorAll('graph-controls').forEach((palettes) => { palettes.style.display = 'none'; })");
  const { data } = await call('Page.captureScreenshot', { format: 'png' });
  writeFileSync(picture, Buffer.from(data, 'base64'));
  socket.close();
} finally {
  chromium.kill();
  await new Promise((resolve) => (chromium.exitCode === null ? chromium.on('close', resolve) : resolve()));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  await json(`/process-groups/${group.id}?version=${(await json(`/process-groups/${group.id}`)).revision.version}`, { method: 'DELETE' });
}
