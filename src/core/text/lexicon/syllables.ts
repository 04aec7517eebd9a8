/**
 * Every sound a Vietnamese syllable can begin and end with, from the spelling taught in schools: what
 * cannot be put together from one of each is no Vietnamese word. Rimes are without tone.
 */
export const ONSETS: readonly string[] = [
  '',
  ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
];

/** Rimes after the letter that carries the tone, counted from 0 (two where both places are in use). */
const BY_TONED_LETTER = [
  [[0], 'a ai ao au ay am an ang anh ac ach ap at ăm ăn ăng ăc ăp ăt âm ân âng âc âp ât âu ây'],
  [[0], 'e em en eng eo ec ep et ê êm ên ênh êu êch êp êt'],
  [[0], 'i ia im in inh ich ip it iu y ych ynh yt'],
  [[0], 'o oi om on ong oc op ot ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơp ơt'],
  [[0], 'u ua ui um un ung uc up ut ư ưa ưi ưm ưng ưc ưt ưu'],
  [[1], 'iêm iên iêng iêc iêp iêt iêu yêm yên yêng yêt yêu uôi uôm uôn uông uôc uôt'],
  [[1], 'ươi ươm ươn ương ươp ươu ươc ươt'],
  [[1], 'oai oao oay oam oan oang oanh oac oach oap oat oăm oăn oăng oăc oăt oen oeo oet ooc oong'],
  [[1], 'uân uâng uât uây uê uêch uênh uên uơ uya uych uyn uynh uyp uyt uyu'],
  [[2], 'uyên uyêt'],
  [[0, 1], 'oa oe uy'],
] as const;

/** Where a rime may carry the sign of tone. */
export const RIMES: ReadonlyMap<string, readonly number[]> = new Map(
  BY_TONED_LETTER.flatMap(([places, rimes]) => rimes.split(' ').map((rime) => [rime, places])),
);

/** Rimes that only names of places and peoples have: «Đắk Lắk», «Oóc Eo». */
export const RIMES_OF_NAMES: readonly string[] = ['ak', 'ăk', 'oc'];

/** Rimes that end in a stop take only two of the six tones. */
export const STOPPED = /(?:c|ch|k|p|t)$/;
