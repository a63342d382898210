// Makes ../main/resources/io/github/nifiarabicnews/report/borders.txt out of Natural Earth's 1:50m countries.
//   npm install world-atlas@2.0.2 topojson-client@3.1.0 && node borders.mjs > borders.txt
// One line of the file is one polyline: longitude,latitude in hundredths of a degree, points set apart by blanks.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const topojson = require('topojson-client');
const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json')));
// A point nearer than this to the one before it cannot be seen at the size of the report's map.
const leastStep = 12;
const out = ['# Coasts and borders: Natural Earth 1:50m (public domain), through the npm package world-atlas 2.0.2'];
for (const line of topojson.mesh(world, world.objects.countries).coordinates) {
  const points = [];
  line.forEach(([lon, lat], i) => {
    const p = [Math.round(lon * 100), Math.round(lat * 100)];
    const last = points[points.length - 1];
    if (!last || i === line.length - 1 || Math.abs(p[0] - last[0]) + Math.abs(p[1] - last[1]) >= leastStep) {
      points.push(p);
    }
  });
  if (points.length > 2) {
    out.push(points.map((p) => p.join(',')).join(' '));
  }
}
console.log(out.join('\n'));
