// A practised chat: weighed by the same rules as a real one, in nobody's memory. The page gives the whole chat each time,
// so nothing is kept between two messages and nothing is left behind, whenever the background may die.
import { RULE_BOOK } from '../generated/rule-book.ts';
import type { Handlers } from '../messages/serve.ts';
import { alertView } from './alert-view.ts';
import { decide, emptyContact } from './decide.ts';
import type { Sender } from './desk.ts';
import { languageOf } from './language.ts';

export const practiceHandlers: Pick<Handlers<Sender>, 'practice/report'> = {
  async 'practice/report'({ report, band, locale }) {
    const { alert } = decide(emptyContact(report.contact, ''), report, RULE_BOOK, Date.now());
    const view = alert && alertView(alert, languageOf(locale, []), { band });
    if (alert === undefined || view === undefined) return {};
    return { raised: { alert: view, tactics: alert.tactics, rules: alert.rules } };
  },
};
