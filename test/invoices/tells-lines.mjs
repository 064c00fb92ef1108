process.on('message', ({ picture }) => {
  const [, told] = Buffer.from(picture).toString('utf8').split('\nTOLD ');
  process.send({ page: told ? JSON.parse(told) : null });
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
