import { build } from "./build.ts";
import { demo } from "./demo.ts";
import { CommandError } from "./failure.ts";
import { help } from "./help.ts";
import { importFolder } from "./import.ts";
import { serveHome } from "./serve.ts";

const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  demo,
  build,
  import: importFolder,
  serve: serveHome,
  help,
};

const [name = "help", ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (command === undefined)
    throw new CommandError("unknown-command", `"${name}"; known: ${Object.keys(commands).join(", ")}`);
  await command(args);
} catch (error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unexpected";
  console.error(`\nloutu: ${code}: ${error instanceof Error ? error.message : String(error)}`);
  // Only what nobody foresaw needs the place in the code.
  if (code === "unexpected" && error instanceof Error) console.error(error.stack);
  process.exitCode = 1;
}
