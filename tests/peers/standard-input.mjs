// What a test hands over: one JSON document on standard input.
import fs from 'node:fs';

export function readInput() {
  return JSON.parse(fs.readFileSync(0, 'utf8'));
}
