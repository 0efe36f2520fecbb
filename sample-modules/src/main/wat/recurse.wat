;; Prints one line and calls itself for ever: the runtime has to notice before the kernel's stack ends.
;; expect: trap call stack exhausted
(module
  ;; include: print
  (memory (export "memory") 1)
  (data (i32.const 256) "Calling deeper and deeper...\n\00")
  ;; What comes back is rotated by a value from memory, so that a compiler cannot make it a loop.
  (func $deeper (param $depth i32) (result i32)
    (i32.store (i32.const 64) (local.get $depth))
    (i32.rotl
      (call $deeper (i32.add (local.get $depth) (i32.const 1)))
      (i32.load (i32.const 64))))
  (func (export "_start")
    (call $say (i32.const 256))
    (i32.store (i32.const 68) (call $deeper (i32.const 0)))))
