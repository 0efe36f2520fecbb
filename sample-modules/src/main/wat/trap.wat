;; Prints one line, then reads beyond its memory: the runtime has to trap, the unikernel to survive it.
;; expect: trap out of bounds memory access
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1 1)
  (data (i32.const 0) "\10\00\00\00\1d\00\00\00")
  (data (i32.const 16) "Reading beyond the memory...\n")
  (func (export "_start")
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
    ;; Stored and read back, so that a compiler cannot leave the load out.
    (i32.store (i32.const 64)
      (i32.load (i32.mul (memory.size) (i32.const 65536))))
    (drop (call $fd_write (i32.const 1) (i32.const 64) (i32.const 1) (i32.const 8)))))
