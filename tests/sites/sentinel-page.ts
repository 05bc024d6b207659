// What the sentinel asks of a page, for the test beside it.
import { chatShapes } from '../../src/sites/chat-shape.ts';

declare global {
  // Called through the browser's debugger.
  var seesChat: () => boolean;
}

globalThis.seesChat = () => chatShapes(document).next().done !== true;
