import Database from 'better-sqlite3';

/**
 * Forgets every card that was shown, and the chats whose ids begin so: nobody ever saw the demo's past, and what is shown of it from now on is shown anew.
 * For a database that nobody has open.
 */
export function forgetShown(file: string, chatsBeginning: string): void {
  const database = new Database(file);
  database.exec(`DELETE FROM "Binding"; DELETE FROM "Outbox" WHERE kind = 'card'`);
  database.prepare('DELETE FROM "Chat" WHERE substr("externalId", 1, ?) = ?').run(chatsBeginning.length, chatsBeginning);
  database.close();
}
