/** Allocates without end, so that a JVM's collector is at work beside what is measured. */
final class Allocator {
  private static volatile byte[][] kept;

  public static void main(String[] arguments) {
    byte[][] recent = new byte[4096][];
    kept = recent;
    for (int turn = 0; ; turn++) {
      recent[turn & 4095] = new byte[16 << 10];
      if (turn == 1 << 16) {
        System.out.println("ready");
      }
    }
  }
}
