package org.krunlab.host.probe;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;

/** The calls of the C library that KVM is asked by. */
interface LibC extends Library {
  int O_RDWR = 2;
  int O_CLOEXEC = 0x80000;

  int open(String path, int flags) throws LastErrorException;

  int ioctl(int descriptor, long request, Object... argument) throws LastErrorException;

  int close(int descriptor) throws LastErrorException;
}
