/** Somebody who can sign in at the stand-in of ESI: docs/sandbox.md, «As many as a test needs». */
export type Person = { pin: string; phone: string; mail: string };

/** An organisation of the stand-in, with those who act for it. */
export type Organisation = { inn: string; head: Person; employee: Person };

/** What an organisation is; the stand-in tells it from the number. */
export type Kind = 'school' | 'kindergarten' | 'college' | 'university';

const KINDS: Kind[] = ['school', 'kindergarten', 'college', 'university'];
const BORN = { day: 1, month: 1, year: 2000 };
const DAY = 86_400_000;

/** Everybody's password. */
export const PASSWORD = 'asula-sandbox';

/** The specialist of the Ministry of Enlightenment: kindergartens, schools, and teaching out of school. */
export const SPECIALIST: Person = { pin: '12510198800109', phone: '+996700000109', mail: '' };

/** The head of a kindergarten who has no signature as a private person (L1). */
export const GULNARA: Person = { pin: '12111198300103', phone: '+996700000103', mail: '' };

/** The director of a lyceum in whose place the register has another name (L2). */
export const ERKIN: Person = { pin: '20901196800104', phone: '+996700000104', mail: '' };

/** The organisation of this kind with the number `place`; each test has a number of its own. */
export function organisation(kind: Kind, place: number): Organisation {
  const number = String(place * 4 + KINDS.indexOf(kind)).padStart(3, '0');
  const two = (figure: number) => String(figure).padStart(2, '0');
  const date = `${two(BORN.day)}${two(BORN.month)}${BORN.year}`;
  const days = (Date.UTC(BORN.year, BORN.month - 1, BORN.day) - Date.UTC(1900, 0, 1)) / DAY;
  const person = (sex: '1' | '2'): Person => {
    const pin = `${sex}${date}99${number}`;
    return { pin, phone: `+996${sex}${String(days).padStart(5, '0')}${number}`, mail: `${pin}@synthetic.test` };
  };
  return { inn: `0${date}19${number}`, head: person('1'), employee: person('2') };
}
