/** Loaded ahead of the program: another clock, another chance, folders listed the other way round, files for their owner alone. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

process.umask(0o077);

const DAYS = 400;
const RealDate = Date;
const shift = DAYS * 24 * 60 * 60 * 1000;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shift;
  }
};
const { random } = Math;
Math.random = () => 1 - random();

const { readdir } = fs.promises;
fs.promises.readdir = async (...given) => (await readdir.apply(fs.promises, given)).reverse();
const { readdirSync } = fs;
fs.readdirSync = (...given) => readdirSync.apply(fs, given).reverse();
syncBuiltinESMExports();
