import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the project before the tests: the command and the worker threads run what is in `dist/`. */
export function setup(): void {
  const root = fileURLToPath(new URL('../', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
}
