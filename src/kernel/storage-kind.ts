/** What can be wrong with the database file, its folder or its disk. */
export type StorageKind =
  | 'in_use' // another process serves it
  | 'full' // no space left, or a quota
  | 'read_only' // file, folder or file system cannot be written
  | 'folder' // the folder is missing and cannot be made, or the path is no file
  | 'damaged' // SQLite finds the file malformed
  | 'not_a_database' // some other file, or a database of something else
  | 'log_missing' // the write-ahead log and the file do not belong together
  | 'restoring' // a restore was interrupted halfway
  | 'newer' // made by a newer version of this program
  | 'broken_history' // a migration was altered or never finished
  | 'disk' // the disk answers with errors
  | 'unreachable' // the database server cannot be reached, or does not let us in
  | 'unfit'; // the server is too old, the database in another encoding, or no tables may be made in it
