package org.krunlab.core.kconfig.value;

/**
 * The numbers that {@code rand()} of the GNU C library gives after {@code srand(seed)}: additive
 * feedback {@code r[i] = r[i-3] + r[i-31]} over 31 words that a linear congruence {@code 16807 r
 * mod 2147483647} fills, the first 310 results left out and the lowest bit of each cut off.
 *
 * @see <a href="https://www.mscs.dal.ca/~selinger/random/">Peter Selinger: The GLIBC random number
 *     generator</a>
 */
final class GlibcRandom {
  private static final int DEGREE = 31;
  private static final int SEPARATION = 3;
  private static final int LEFT_OUT = 10 * DEGREE;
  private static final long MULTIPLIER = 16807;
  private static final long MODULUS = 2147483647;

  private final int[] words = new int[DEGREE];
  private int at = SEPARATION;

  /**
   * @param seed any 32 bits; 0 counts as 1
   */
  GlibcRandom(int seed) {
    words[0] = seed == 0 ? 1 : seed;
    for (int i = 1; i < DEGREE; i++) {
      long next = MULTIPLIER * words[i - 1] % MODULUS;
      words[i] = (int) (next < 0 ? next + MODULUS : next);
    }
    for (int i = 0; i < LEFT_OUT; i++) {
      next();
    }
  }

  /** The next number, from 0 to 2147483647. */
  int next() {
    words[at] += words[(at + DEGREE - SEPARATION) % DEGREE];
    int result = words[at] >>> 1;
    at = (at + 1) % DEGREE;
    return result;
  }
}
