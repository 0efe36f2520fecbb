;; Prints one line and divides the smallest integer by -1, which no integer can hold.
;; expect: trap integer overflow
(module
  ;; include: print
  (memory (export "memory") 1)
  (data (i32.const 256) "Dividing the smallest integer by -1...\n\00")
  (func (export "_start")
    (call $say (i32.const 256))
    (i32.store (i32.const 64) (i32.const -1))
    (i32.store (i32.const 68)
      (i32.div_s (i32.const 0x80000000) (i32.load (i32.const 64))))))
