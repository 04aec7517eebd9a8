// Plain JavaScript that any Node can read, so it can say which Node is needed.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    [
      `Phần mềm cần Node.js 22.18 trở lên; máy này đang chạy ${process.versions.node}.`,
      'Trên Windows và Linux (x64): chạy «npm ci», rồi dùng «npm run …»; bản Node đi kèm sẽ được dùng.',
      'Trên macOS hoặc máy khác: cài Node.js 24 rồi chạy lại.',
    ].join('\n'),
  );
  process.exit(2);
}

// Started from the menu it is asked to stop in words: on Windows a signal ends a program before it has tidied up.
// A menu that is gone, its window closed, asks the same.
if (process.channel !== undefined) {
  const stop = () => {
    if (!process.emit('SIGINT', 'SIGINT')) process.exit(130);
  };
  process.on('message', (word) => {
    if (word === 'stop') stop();
  });
  process.on('disconnect', stop);
  // Hearing does not keep a finished command alive.
  process.channel.unref();
}

process.env.ASTRO_TELEMETRY_DISABLED = '1';
try {
  const { main } = await import('./cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { brokenInstall } = await import('./commands/broken-install.ts');
  const explanation = brokenInstall(error, { platform: process.platform, arch: process.arch });
  if (explanation === undefined) throw error;
  // Half-loaded parts may hold on to something: nothing is left to do for them.
  process.stderr.write(`${explanation}\n`, () => process.exit(1));
}
