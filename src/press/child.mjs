// @ts-check
/**
 * The process that sets type, apart from the server because the typesetter keeps much memory and gives none back.
 * Plain JavaScript, so that the same file runs from src (under the tests) and from dist, on a Node that cannot strip
 * types. All thinking is done by the parent: here data becomes bytes, one paper at a time.
 *
 * Arguments: the folder of the template, then the font files. Messages: `Order` in, `Answer` out (typesetter.ts).
 */
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [folder = '.', ...fontFiles] = process.argv.slice(2);

const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
});
const template = readFileSync(`${folder}/paper.typ`, 'utf8');

/**
 * @param {import('./typesetter.js').Order} order
 * @returns {import('./typesetter.js').Answer}
 */
function answer(order) {
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: order.inputs });
    const error = compiled.takeError();
    if (error !== null) return { refused: JSON.stringify(compiler.fetchDiagnostics(error)) };
    if (compiled.result === null) return { refused: 'nothing was set' };
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp: order.creationSeconds }) };
  } catch (error) {
    return { refused: String(error) };
  } finally {
    // Without this 2,000 papers hold a gigabyte.
    compiler.evictCache(0);
  }
}

process.on('message', (/** @type {import('./typesetter.js').Order} */ order) => process.send?.(answer(order)));
process.on('disconnect', () => process.exit(0));
