const TEXT = `
loutu demo                     build the app, make the sample district, serve it
loutu build                    build the app only
loutu import <folder>          read a hand-over and make it the data set that is served
    --profile <name|file>        how columns are named there (default: national)
    --id <id> --title <text>     what to call the data set
    --date <YYYY-MM-DD>          the day it describes
loutu serve                    serve the current data set
    --port <n> --host <address>  where (default 127.0.0.1:8080)
    --home <folder>              the folder of data sets (default: tiles)

LOUTU_POSTGRES=postgres://…    registers are made in and read from this database, not in a file each;
                               tiles and models stay in the folder
`;

/** Prints what the command line can do. */
export async function help(): Promise<void> {
  console.log(TEXT.trim());
}
