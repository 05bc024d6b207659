// A device whose browser no school manages.
import type { School } from '../../src/background/school.ts';

export const noSchool: School = {
  held: async () => undefined,
  look: async () => 'none',
  keepAgain: async () => undefined,
};
