// The commonest words of chat, by judgement: a phrase is looked for where its rarest words stand (`steps.ts`), and the
// benchmark makes its texts of them.

/** English words of chat, the commonest first. */
export const WORDS: readonly string[] = `
i you u the to a and it is that my me in of for on so do no we was be have what are not just but this with your ur r n at
like all can if ok yes lol he she they get up out go know will now how good one dont its im got time then about
when there think want need see really going well back too or as some make come day still here right had would
from more did why who tell has him her them by been sure love work home thanks please oh hey haha yeah nah okay
cool nice great fun game play team school class teacher homework exam test math english music song movie video
photo picture show watch look read write send call text chat message phone number online server group friend
friends people someone everyone nobody anyone family mum dad sister brother cousin dog cat food lunch dinner
breakfast pizza coffee tea water sleep tired bed night morning today tomorrow yesterday weekend week month year
monday friday sunday summer winter holiday party birthday trip train bus car bike walk run swim football
basketball match win lose best worst better bad sad happy angry funny weird crazy boring busy free late early
soon again never always maybe probably actually anyway though because before after until while wait stop start
finish try help ask answer question problem idea plan meet talk speak say said told heard feel felt thought
guess hope wish bring buy sell pay money cheap shop store town city park street house room door window kitchen
table chair book page story paper pen bag shirt shoes jacket hair face eyes hand head heart life world place
thing things stuff lot little big small long short old new first last next same other another both each every
only even also than much many most very pretty quite almost enough around away down over under between inside
outside together alone open close left turn leave stay keep find found lost forget remember learn teach study
pass fail break fix change move drive fly rain snow sun hot cold warm sick doctor hurt sorry fine true wrong
real fake easy hard quick slow level boss map update download screen keyboard account password profile join
invite share post comment follow block report player round score goal point skin trade gift code minute hour
second half pair twice whole piece ready later downstairs upstairs somewhere anywhere everything nothing
something anything whatever whoever sometimes usually seriously literally honestly basically definitely
`
  .split(/\s+/)
  .filter((word) => word !== '');

/** Chinese characters, the commonest first. */
export const CHARACTERS: readonly string[] = Array.from(
  '的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么' +
    '心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现' +
    '分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位' +
    '因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师' +
    '书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及' +
    '今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结' +
    '六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区' +
    '即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友' +
    '孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴节',
);

/** Places beyond the list. */
const UNLISTED = 2000;
const RANKS = new Map([...WORDS.entries(), ...CHARACTERS.entries()].map(([rank, word]) => [word, rank]));

/** How often a word is met, after Zipf (1935): one by its rank. */
export function commonnessOf(word: string): number {
  return 1 / (10 + (RANKS.get(word) ?? UNLISTED));
}
