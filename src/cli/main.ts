/** The `pressmark` command: the same core as the extension, as a filter over files. */
process.exitCode = 2;
