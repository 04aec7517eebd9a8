import type { Command } from './command.ts';
export const dictionary: Command = async () => 2;
